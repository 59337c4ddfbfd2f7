/** The tests that grade lab 3, a class a step. */
@Lab(folder = "lab5-final", title = "Lab 3 · File transfer")
package socketlabs.fileserver;

import socketlabs.testkit.Lab;
