package socketlabs.instructor.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socketlabs.instructor.course.Lab;

/**
 * What a mistake calls a region: its place, then its step or its number among the regions of that place where one place
 * has several.
 *
 * @param step such as {@code 1.3}, if named
 * @param ordinal counted from 1, if named
 */
record RegionName(String place, Optional<String> step, Optional<Integer> ordinal) {
    private static final Pattern FORM = Pattern.compile("([\\w$.]+)(?: (\\d+\\.\\d+))?(?: #([1-9]\\d*))?");

    static RegionName parse(String text) throws TrialException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TrialException(
                    "'" + text + "' names no region; EchoServer.echo, EchoServer 1.3, EchoServer #2 do");
        }
        return new RegionName(
                form.group(1),
                Optional.ofNullable(form.group(2)),
                Optional.ofNullable(form.group(3)).map(Integer::valueOf));
    }

    /** The region of {@code lab} that has this name. */
    PlacedRegion find(Lab lab) throws TrialException {
        List<PlacedRegion> all = PlacedRegion.in(lab);
        List<PlacedRegion> found = all.stream().filter(this::fits).toList();
        if (ordinal.isPresent() && ordinal.get() <= found.size()) {
            return found.get(ordinal.get() - 1);
        }
        if (found.isEmpty() || ordinal.isPresent()) {
            throw new TrialException(this + " is no region; there are" + listed(all));
        }
        if (found.size() > 1) {
            throw new TrialException(this + " are several regions; add the step, or #1, #2 …" + listed(found));
        }
        return found.get(0);
    }

    private boolean fits(PlacedRegion region) {
        return region.place().equals(place)
                && (step.isEmpty() || region.region().step().toString().equals(step.get()));
    }

    private static String listed(List<PlacedRegion> regions) {
        return regions.stream().map(region -> "\n  " + region).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return place
                + step.map(s -> " " + s).orElse("")
                + ordinal.map(n -> " #" + n).orElse("");
    }
}
