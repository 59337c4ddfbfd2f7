/** The tests that grade lab 2, a class a step. */
@Lab(folder = "lab2-messages", title = "Lab 2 · Messages")
package socketlabs.messages;

import socketlabs.testkit.Lab;
