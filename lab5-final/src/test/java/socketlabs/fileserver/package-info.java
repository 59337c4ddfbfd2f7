/** The tests that grade lab 5, a class a step. */
@Lab(folder = "lab5-final", title = "Lab 5 · The file server")
package socketlabs.fileserver;

import socketlabs.testkit.Lab;
