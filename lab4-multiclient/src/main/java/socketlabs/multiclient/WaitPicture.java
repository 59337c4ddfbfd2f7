package socketlabs.multiclient;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Who waited how long in the demo, as a picture for the projector. */
final class WaitPicture {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Color ORANGE = new Color(0xe6, 0x7e, 0x22);
    private static final Color BLUE = new Color(0x2c, 0x5f, 0x8a);

    private final List<Wait> waits;

    WaitPicture(List<Wait> waits) {
        this.waits = waits;
    }

    /** Draws the picture, and writes it as a PNG file. */
    void writeTo(Path file) throws IOException {
        byte[] png = ChartEncoder.getBytes(chart(), "png");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
    }

    /** A group of bars for each of the ways, and in it one for each number of silent clients. */
    private CategoryChart chart() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("How long Bruno waits for the time of day")
                .xAxisTitle("--threads=")
                .yAxisTitle("milliseconds")
                .build();
        style(chart.getStyler());
        waits.stream().map(Wait::silent).distinct().forEach(silent -> {
            List<Wait> series =
                    waits.stream().filter(wait -> wait.silent() == silent).toList();
            chart.addSeries(
                    "behind " + silent + (silent == 1 ? " silent client" : " silent clients"),
                    series.stream().map(wait -> wait.threads().word()).toList(),
                    series.stream().map(Wait::millis).toList());
        });
        return chart;
    }

    private static void style(CategoryStyler style) {
        style.setLabelsVisible(true);
        style.setLabelsPosition(1.05);
        style.setLabelsFontColorAutomaticEnabled(false);
        style.setDecimalPattern("0");
        style.setLabelsFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setSeriesColors(new Color[] {BLUE, ORANGE});
        style.setChartBackgroundColor(Color.WHITE);
    }
}
