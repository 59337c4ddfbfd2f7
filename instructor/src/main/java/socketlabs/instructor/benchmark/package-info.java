/**
 * Measures lab 5's file server beside other servers, over loopback, in turns. Each server is a process of its own, and
 * the client, which is this one, is the same for all: it sends requests and throws away what comes.
 */
package socketlabs.instructor.benchmark;
