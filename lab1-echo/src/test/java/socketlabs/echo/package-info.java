/** The tests that grade lab 1, a class a step. */
@Lab(folder = "lab1-echo", title = "Lab 1 · Echo")
package socketlabs.echo;

import socketlabs.testkit.Lab;
