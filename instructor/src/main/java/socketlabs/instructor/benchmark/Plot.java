package socketlabs.instructor.benchmark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import socketlabs.instructor.benchmark.Figures.Table;

/** The figures as a picture of four diagrams: medians, with the range from the lowest to the highest. */
final class Plot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final Color BLUE = new Color(0x2c, 0x5f, 0x8a);
    private static final Color ORANGE = new Color(0xe6, 0x7e, 0x22);

    private final Plan plan;
    private final Figures figures;

    Plot(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    void writeTo(Path file) throws IOException {
        String large = "GET of " + plan.largeName() + ": ";
        List<CategoryChart> charts = List.of(
                bars(large + "MiB a second", Table.DOWNLOAD, Benchmark.SPEED, "0"),
                bars(large + "CPU seconds a GiB", Table.DOWNLOAD, Benchmark.CPU_PER_GIB, "0.00"),
                bars("GET of 1 KiB, 16 connections: replies a second", Table.SMALL_FILES, Benchmark.RATE, "0"),
                cache());
        BufferedImage picture = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < charts.size(); i++) {
            Graphics2D part = picture.createGraphics();
            part.translate(i % 2 * WIDTH, i / 2 * HEIGHT);
            charts.get(i).paint(part, WIDTH, HEIGHT);
            part.dispose();
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    private CategoryChart bars(String title, Table table, String unit, String decimals) {
        List<String> programs = figures.programs(table, unit);
        CategoryChart chart = chart(title, decimals);
        chart.getStyler().setLegendVisible(false);
        chart.addSeries(
                unit,
                programs.stream().map(name -> name.replace("JDK ", "")).toList(),
                medians(table, unit, programs),
                spreads(table, unit, programs));
        return chart;
    }

    private CategoryChart cache() {
        CategoryChart chart = chart("The cache: replies a second", "0");
        for (boolean isOn : new boolean[] {false, true}) {
            List<String> rows = Arrays.stream(Benchmark.CACHE_SIZES)
                    .mapToObj(size -> Benchmark.cached(size, isOn))
                    .toList();
            chart.addSeries(
                    isOn ? "with cache" : "without",
                    rows.stream().map(row -> row.split(",")[0]).toList(),
                    medians(Table.CACHE, Benchmark.RATE, rows),
                    spreads(Table.CACHE, Benchmark.RATE, rows));
        }
        return chart;
    }

    private List<Double> medians(Table table, String unit, List<String> programs) {
        return programs.stream()
                .map(program -> figures.median(table, program, unit).orElseThrow())
                .toList();
    }

    /** Half of what lies between the lowest and the highest. */
    private List<Double> spreads(Table table, String unit, List<String> programs) {
        return programs.stream()
                .map(program -> figures.range(table, program, unit))
                .map(range -> (range[1] - range[0]) / 2)
                .toList();
    }

    private static CategoryChart chart(String title, String decimals) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .build();
        CategoryStyler style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE);
        style.setSeriesColors(new Color[] {BLUE, ORANGE});
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        style.setLegendPosition(LegendPosition.InsideNE);
        style.setLabelsVisible(true);
        style.setLabelsPosition(0.5);
        style.setLabelsFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        style.setDecimalPattern(decimals);
        style.setYAxisMin(0.0);
        return chart;
    }
}
