package socketlabs.fileserver.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import socketlabs.fileserver.ServerSettings;

/**
 * Where a server is: {@code localhost:7105}, {@code [::1]:7105}, or a host alone, which means the default port.
 *
 * @param host a name or a number, without brackets
 * @param port from 1 to 65535
 */
record Address(String host, int port) {

    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon >= 0 && !text.endsWith("]") && (text.startsWith("[") || text.indexOf(':') == colon);
        String host = hasPort ? text.substring(0, colon) : text;
        int port = hasPort ? port(text.substring(colon + 1), text) : ServerSettings.DEFAULT_PORT;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("HOST:PORT is expected, such as localhost:7105, not '" + text + "'");
        }
        return new Address(host, port);
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text);
        }
        throw notAPort(text);
    }

    private static IllegalArgumentException notAPort(String text) {
        return new IllegalArgumentException(
                "HOST:PORT is expected, with a port from 1 to 65535 such as localhost:7105, not '" + text + "'");
    }

    /** As one types it. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    static final class Converter implements ITypeConverter<Address> {
        @Override
        public Address convert(String text) {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
