/**
 * The command line of the file server: ready-made, and not an exercise. It knows terminals, arguments and people; what
 * it does with the wire and with files, the package above does for it.
 */
package socketlabs.fileserver.cli;
