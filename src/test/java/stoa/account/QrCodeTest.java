package stoa.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 8;

    @Test
    void cameraReadsWhatWasWritten() throws Exception {
        String address = TotpSecret.random().address("forum.example.org", "Ada Lovelace");

        assertThat(read(QrCode.of(address))).isEqualTo(address);
    }

    /** As a browser paints the path, and an app reads it. */
    private static String read(QrCode code) throws Exception {
        int side = code.size() * SCALE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, side, side);
        brush.setColor(Color.BLACK);
        for (MatchResult bar : BAR.matcher(code.path()).results().toList()) {
            brush.fillRect(number(bar, 1) * SCALE, number(bar, 2) * SCALE, number(bar, 3) * SCALE, SCALE);
        }
        assertThat(BAR.matcher(code.path()).replaceAll("")).isEmpty();
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    private static int number(MatchResult bar, int group) {
        return Integer.parseInt(bar.group(group));
    }
}
