package socketlabs.testkit.scorecard;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The scorecard as files: one for programs, one for people. */
final class ScorecardFiles {

    static final String JSON = "scorecard.json";
    static final String HTML = "scorecard.html";

    private ScorecardFiles() {}

    static void write(Scorecard card, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JSON), json(card) + "\n");
        Files.writeString(folder.resolve(HTML), html(card));
    }

    static String json(Scorecard card) {
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(card);
    }

    static String html(Scorecard card) throws IOException {
        try (Reader template = new InputStreamReader(
                Objects.requireNonNull(ScorecardFiles.class.getResourceAsStream("scorecard.mustache")),
                StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .compile(template)
                    .execute(card);
        }
    }
}
