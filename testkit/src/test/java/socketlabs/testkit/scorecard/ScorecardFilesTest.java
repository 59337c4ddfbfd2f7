package socketlabs.testkit.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardFilesTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^<>]*>");
    private static final Set<String> WITHOUT_END = Set.of("meta", "br");

    private final Scorecard card = SampleCard.card();
    private final ScorecardFiles files = new ScorecardFiles();

    @Test
    void the_JSON_is_the_card() {
        assertEquals(card, new Gson().fromJson(files.json(card), Scorecard.class));
    }

    @Test
    void the_JSON_has_the_names_that_graders_rely_on() {
        JsonObject lab = JsonParser.parseString(files.json(card)).getAsJsonObject();
        assertEquals(List.of("lab", "title", "score", "points", "steps"), List.copyOf(lab.keySet()));
        JsonObject step = lab.getAsJsonArray("steps").get(1).getAsJsonObject();
        assertEquals(
                List.of("number", "title", "score", "points", "begun", "missing", "tests"), List.copyOf(step.keySet()));
        JsonObject test = step.getAsJsonArray("tests").get(1).getAsJsonObject();
        assertEquals(List.of("name", "passed", "message", "hint", "see", "conversation"), List.copyOf(test.keySet()));
    }

    @Test
    void what_is_told_in_HTML_is_escaped() {
        String html = files.html(card);
        assertTrue(html.contains("a &lt;message&gt; &amp; &quot;what&quot; was said"), html);
        assertFalse(html.contains("<message>"), html);
    }

    @Test
    void the_HTML_shows_steps_tests_causes_and_the_conversation() {
        String html = files.html(card);
        assertTrue(html.contains("<title>Lab 9 · Sample: 19 of 100 points</title>"), html);
        assertTrue(
                html.contains("<span class=\"title\">Echo every byte</span><span class=\"score\">4/25</span>"), html);
        assertTrue(html.contains("<li class=\"pass\">what is right passes</li>"), html);
        assertTrue(html.contains("Likely: send back what was read"), html);
        assertTrue(html.contains("See lab9-sample/README.md#step-2"), html);
        assertTrue(html.contains("  0.001  → 12 bytes   68 65 6c 6c 6f 2c 20 77  hello, w  and 4 more\n"), html);
        assertTrue(html.contains("<span class=\"quiet\">not begun</span>"), html);
        assertTrue(html.contains("<span class=\"quiet\">needs step 9.3</span>"), html);
    }

    @Test
    void every_tag_of_the_HTML_ends_where_it_should() {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(files.html(card));
        while (tag.find()) {
            if (tag.group(1).isEmpty() && !WITHOUT_END.contains(tag.group(2))) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertEquals(tag.group(2), open.pop());
            }
        }
        assertEquals(List.of(), List.copyOf(open));
    }

    @Test
    void both_files_are_written_into_a_folder_that_is_made_for_them(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("target");
        files.write(card, target);
        assertEquals(files.json(card) + "\n", Files.readString(target.resolve("scorecard.json")));
        assertEquals(files.html(card), Files.readString(target.resolve("scorecard.html")));
    }
}
