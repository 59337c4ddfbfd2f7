/** The tests that grade lab 4, a class a step. */
@Lab(folder = "lab4-multiclient", title = "Lab 4 · Many clients at once")
package socketlabs.multiclient;

import socketlabs.testkit.Lab;
