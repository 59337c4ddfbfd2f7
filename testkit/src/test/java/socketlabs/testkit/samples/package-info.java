/**
 * What the testkit's tests are tried on: steps, and students' code with mistakes in it. As in a lab, what is in this
 * package and is not called Test is the student's.
 */
package socketlabs.testkit.samples;
