package socketlabs.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import socketlabs.testkit.StudentThreads.Sighting;

/**
 * What a failing test tells: facts (what was sent, what came back), what is likely wrong, and the conversation on the
 * wire. A fact is a label and a text of one line.
 *
 * @param facts in the order in which they are read; the first is the summary
 * @param likely the probable cause; null if the facts do not tell it, but the test's hint may; empty if neither does
 * @param conversation lines of the conversation so far, possibly none
 */
record Report(List<Fact> facts, String likely, List<String> conversation) {

    private static final int LABEL_WIDTH = 10;

    /** Labels longer than eight letters would leave the column. */
    record Fact(String label, String text) {

        /** What the student's code says may hold anything; a terminal is to show it, and not to obey it. */
        Fact {
            text = text.replaceAll("[\\p{Cc}&&[^\n]]", "·");
        }

        String line() {
            return (label + " ".repeat(LABEL_WIDTH - label.length()) + text).stripTrailing();
        }
    }

    Report {
        facts = List.copyOf(facts);
        conversation = List.copyOf(conversation);
    }

    static Builder builder() {
        return new Builder();
    }

    /** The most telling fact in one line, for places that have room for one only. */
    String summary() {
        return firstDifference()
                .or(() -> facts.stream()
                        .filter(fact ->
                                fact.label().equals("received") || fact.label().equals("happened"))
                        .findFirst()
                        .or(() -> facts.stream().findFirst())
                        .map(fact -> fact.label() + " " + fact.text()))
                .orElse("");
    }

    /** Such as {@code byte 7 is 7f, not 77}: more telling than the dump above it. */
    private Optional<String> firstDifference() {
        return facts.stream()
                .map(fact -> fact.text().strip())
                .filter(text -> text.startsWith(Difference.MARK))
                .map(text -> text.substring(Difference.MARK.length()))
                .findFirst();
    }

    /** Everything, in the order of the scorecard: the facts, the cause and a place to read, the conversation. */
    List<String> lines(String cause, String see) {
        List<String> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(fact.line()));
        if (cause != null && !cause.isEmpty()) {
            lines.add(new Fact("likely", cause).line());
        }
        if (see != null) {
            lines.add(new Fact("see", see).line());
        }
        lines.addAll(conversation);
        return lines;
    }

    /** Collects a report; what happened meanwhile to the student's threads comes by itself. */
    static final class Builder {

        /** So many connections are told from the beginning of the test, and from its end. */
        private static final int END_CONNECTIONS = 4;

        private final List<Fact> facts = new ArrayList<>();
        private final List<String> conversation = new ArrayList<>();
        private String likely;

        /** Where the memory ran out, that is the cause, whatever came of it; null where it did not. */
        private String memory;

        Builder fact(String label, String text) {
            facts.add(new Fact(label, text));
            return this;
        }

        Builder likely(String cause) {
            likely = cause;
            return this;
        }

        /**
         * All that went over the connections of a test; several are told one after another, those that are alike once,
         * and of many the first and the last.
         */
        Builder conversations(TestRun run) {
            List<Conversation> talks = run.conversations().stream()
                    .filter(talk -> !talk.lines().isEmpty())
                    .toList();
            Map<String, List<Conversation>> alike = talks.stream()
                    .collect(
                            Collectors.groupingBy(Conversation::withoutTimes, LinkedHashMap::new, Collectors.toList()));
            int number = 0;
            for (List<Conversation> same : alike.values()) {
                number++;
                if (number > END_CONNECTIONS && number <= alike.size() - END_CONNECTIONS) {
                    skip(number, alike.size() - 2 * END_CONNECTIONS);
                    continue;
                }
                if (talks.size() > 1) {
                    String more = same.size() == 1 ? "" : ", and " + (same.size() - 1) + " more like it";
                    conversation.add("connection " + (talks.indexOf(same.get(0)) + 1) + more);
                }
                conversation.addAll(same.get(0).lines());
            }
            return this;
        }

        private void skip(int number, int skipped) {
            if (number == END_CONNECTIONS + 1) {
                conversation.add("… and " + Texts.count(skipped, "other connection") + " …");
            }
        }

        /** What happened to the student's threads and calls, and where they stood at the end of a silence. */
        Builder threads(TestRun run, List<Sighting> sightings) {
            return threads(run, sightings, true);
        }

        Builder threads(TestRun run, List<Sighting> sightings, boolean silence) {
            deaths(run);
            for (Call<?> call : run.calls()) {
                call.failure().ifPresent(cause -> ended(call.toString(), cause, run));
            }
            if (silence && run.failuresOfCode().findAny().isEmpty() && noneIsRunning(run, sightings)) {
                run.lastCall()
                        .filter(Call::hasReturned)
                        .ifPresent(
                                call -> fact("meanwhile", call + " has returned, and none of your threads is running"));
            }
            StudentThreads.inWords(sightings).forEach(place -> fact("meanwhile", place));
            return this;
        }

        /** None was seen at the last look, if there was one, and none is there now. */
        private static boolean noneIsRunning(TestRun run, List<Sighting> sightings) {
            return sightings.isEmpty()
                    && StudentThreads.look(run).isEmpty()
                    && StudentThreads.alive(run).isEmpty();
        }

        /** Many threads may end in the same way: that is told once. */
        private void deaths(TestRun run) {
            Map<String, List<TestRun.Death>> alike = run.deaths().stream()
                    .collect(Collectors.groupingBy(
                            death -> Texts.exception(death.cause()) + place(death.cause(), run),
                            LinkedHashMap::new,
                            Collectors.toList()));
            for (List<TestRun.Death> deaths : alike.values()) {
                String more = deaths.size() == 1 ? "" : " and " + (deaths.size() - 1) + " more";
                ended(
                        "thread \"" + deaths.get(0).thread() + "\"" + more,
                        deaths.get(0).cause(),
                        run);
            }
            run.deaths().stream()
                    .map(TestRun.Death::cause)
                    .filter(OutOfMemoryError.class::isInstance)
                    .findFirst()
                    .ifPresent(error -> memory = Findings.whyOutOfMemory((OutOfMemoryError) error));
        }

        private static Optional<String> place(Throwable cause, TestRun run) {
            return Findings.place(cause, run.studentCode());
        }

        private void ended(String what, Throwable cause, TestRun run) {
            fact("meanwhile", what + " ended with " + Texts.exception(cause));
            place(cause, run).ifPresent(place -> fact("in", place));
        }

        Report build() {
            return new Report(facts, memory == null ? likely : memory, conversation);
        }
    }
}
