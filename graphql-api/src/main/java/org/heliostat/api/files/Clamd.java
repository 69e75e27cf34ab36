package org.heliostat.api.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.heliostat.api.settings.Settings.HostAndPort;
import org.heliostat.readmodel.FileScan;

/**
 * ClamAV's daemon, by its command INSTREAM: the content in chunks with their lengths before them,
 * an empty one at the end, then one line of answer.
 */
record Clamd(HostAndPort address) implements VirusScan {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(120);
  private static final int LONGEST_ANSWER = 4_096;
  private static final String CLEAN = "stream: OK";
  private static final Pattern FOUND = Pattern.compile("stream: (?<name>.+) FOUND");

  @Override
  public Look begin() {
    var socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(address.host(), address.port()), (int) CONNECT.toMillis());
      socket.setSoTimeout((int) ANSWER.toMillis());
      return new Stream(
          socket, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
    } catch (IOException e) {
      closeQuietly(socket);
      throw new VirusScanUnavailableException("clamd does not answer", e);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is given up either way.
    }
  }

  private static final class Stream implements Look {
    private final Socket socket;
    private final DataOutputStream out;

    private Stream(Socket socket, DataOutputStream out) throws IOException {
      this.socket = socket;
      this.out = out;
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void write(byte[] bytes, int length) {
      if (length == 0) {
        return;
      }
      try {
        out.writeInt(length);
        out.write(bytes, 0, length);
      } catch (IOException e) {
        // It hangs up on streams that are too long for it.
        throw new VirusScanUnavailableException("clamd took no more of the file", e);
      }
    }

    @Override
    public Finding finish() {
      try {
        out.writeInt(0);
        out.flush();
        return finding(answer());
      } catch (IOException e) {
        throw new VirusScanUnavailableException("clamd gave no answer", e);
      }
    }

    private String answer() throws IOException {
      var text = new ByteArrayOutputStream();
      var in = socket.getInputStream();
      for (int next = in.read(); next > 0 && text.size() < LONGEST_ANSWER; next = in.read()) {
        text.write(next);
      }
      return text.toString(StandardCharsets.UTF_8).strip();
    }

    private static Finding finding(String answer) {
      if (answer.equals(CLEAN)) {
        return new Finding.Fit(FileScan.CLEAN);
      }
      var found = FOUND.matcher(answer);
      if (found.matches()) {
        return new Finding.Infected(found.group("name"));
      }
      throw new VirusScanUnavailableException("clamd answered: " + answer, null);
    }

    @Override
    public void close() {
      closeQuietly(socket);
    }
  }
}
