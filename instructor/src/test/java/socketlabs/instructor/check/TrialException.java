package socketlabs.instructor.check;

/** A variant could not be graded: it does not exist, does not compile, or its run gave no scorecard. */
final class TrialException extends Exception {
    private static final long serialVersionUID = 1;

    TrialException(String message) {
        super(message);
    }
}
