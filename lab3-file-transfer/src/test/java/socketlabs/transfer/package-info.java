/** The tests that grade lab 3, a class a step. */
@Lab(folder = "lab3-file-transfer", title = "Lab 3 · File transfer")
package socketlabs.transfer;

import socketlabs.testkit.Lab;
