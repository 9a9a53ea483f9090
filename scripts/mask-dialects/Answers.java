import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads lines "mask TAB name", both percent-encoded; writes one line per pair: for each mode four answers, see testing/answers.ts. */
public final class Answers {
    private static final int[] CASE_FLAGS = {
        Pattern.CASE_INSENSITIVE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
    };

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.US_ASCII);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] pair = line.split("\t", -1);
            String mask = decoded(pair[0]);
            String name = decoded(pair[1]);
            List<String> modes = new ArrayList<>();
            for (int flags : CASE_FLAGS) {
                modes.add(String.join(";", whole(mask, 0, name), search(mask, 0, name), whole(mask, flags, name), search(mask, flags, name)));
            }
            out.println(String.join(" ", modes));
        }
        out.flush();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String whole(String mask, int flags, String name) {
        return answer(mask, flags, name, true);
    }

    private static String search(String mask, int flags, String name) {
        return answer(mask, flags, name, false);
    }

    private static String answer(String mask, int flags, String name, boolean isWhole) {
        try {
            Matcher matcher = Pattern.compile(mask, flags).matcher(new Bounded(name));
            if (!(isWhole ? matcher.matches() : matcher.find())) return "-";
            String text = matcher.groupCount() < 1 ? null : matcher.group(1);
            return "=" + (text == null ? "" : encoded(text));
        } catch (PatternSyntaxException refused) {
            return "-";
        } catch (GaveUp slow) {
            return "?";
        }
    }

    private static final class GaveUp extends RuntimeException {}

    /** A name that a backtracking engine may look at a bounded number of times. */
    private static final class Bounded implements CharSequence {
        private final String text;
        private int left = 200_000;

        Bounded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            left -= 1;
            if (left < 0) throw new GaveUp();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xff);
            boolean isPlain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-_.~".indexOf(letter) >= 0);
            encoded.append(isPlain ? String.valueOf(letter) : String.format("%%%02X", unit & 0xff));
        }
        return encoded.toString();
    }
}
