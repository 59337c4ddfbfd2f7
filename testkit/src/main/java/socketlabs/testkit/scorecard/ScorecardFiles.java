package socketlabs.testkit.scorecard;

import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The scorecard as files: one for programs, one for people. To make one of these reads the page's template and looks
 * at the card's type, which takes longer than all the rest, and can be done while the tests run.
 */
final class ScorecardFiles {

    static final String JSON = "scorecard.json";
    static final String HTML = "scorecard.html";

    private final TypeAdapter<Scorecard> json =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().getAdapter(Scorecard.class);
    private final Template html;

    ScorecardFiles() {
        try (Reader template = new InputStreamReader(
                Objects.requireNonNull(ScorecardFiles.class.getResourceAsStream("scorecard.mustache")),
                StandardCharsets.UTF_8)) {
            html = Mustache.compiler().emptyStringIsFalse(true).compile(template);
        } catch (IOException e) {
            throw new UncheckedIOException("the scorecard's template cannot be read", e);
        }
    }

    void write(Scorecard card, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON), json(card) + "\n");
        Files.writeString(folder.resolve(HTML), html(card));
    }

    String json(Scorecard card) {
        return json.toJson(card);
    }

    String html(Scorecard card) {
        return html.execute(card);
    }
}
