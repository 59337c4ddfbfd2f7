package socketlabs.fileserver.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of bytes: {@code 4096}, {@code 64K}, {@code 16M}, {@code 2G}, {@code 1T}, in steps of 1024. */
final class SizeConverter implements ITypeConverter<Long> {

    private static final String UNITS = "KMGT";

    @Override
    public Long convert(String text) {
        String number = text.toUpperCase(Locale.ROOT);
        int unit = number.isEmpty() ? -1 : UNITS.indexOf(number.charAt(number.length() - 1));
        try {
            long value = Long.parseLong(unit < 0 ? number : number.substring(0, number.length() - 1));
            if (value >= 0) {
                return Math.multiplyExact(value, 1L << 10 * (unit + 1));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw notASize(text);
        }
        throw notASize(text);
    }

    private static TypeConversionException notASize(String text) {
        return new TypeConversionException(
                "a size is a whole number of bytes, or one with K, M, G or T: not '" + text + "'");
    }
}
