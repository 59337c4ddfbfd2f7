/** A lab's tests, and what a student has made of the lab so far. */
@Lab(folder = "lab9-sample", title = "Lab 9 · Sample")
package socketlabs.testkit.samples.lab;

import socketlabs.testkit.Lab;
