package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.heliostat.api.settings.Settings.HostAndPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that speaks clamd's protocol as its manual describes it. */
class ClamdTest extends VirusScanContract {
  private ServerSocket server;
  private int most = Integer.MAX_VALUE;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Override
  VirusScan scan() {
    return new Clamd(new HostAndPort("127.0.0.1", server.getLocalPort()));
  }

  @Test
  void shouldSayWhenAFileIsTooLongForTheScanner() {
    most = 1_000;

    assertThatThrownBy(
            () -> {
              try (var look = scan().begin()) {
                for (int i = 0; i < 1_000; i++) {
                  look.write(new byte[65_536], 65_536);
                }
                look.finish();
              }
            })
        .isInstanceOf(VirusScanUnavailableException.class);
  }

  @Test
  void shouldSayThatNobodyAnswers() throws IOException {
    server.close();

    assertThatThrownBy(() -> scan().begin()).isInstanceOf(VirusScanUnavailableException.class);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The test is over, or the client hung up.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new byte["zINSTREAM\0".length()];
    in.readFully(command);
    if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
      reply(socket, "UNKNOWN COMMAND");
      return;
    }
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      content.writeBytes(in.readNBytes(length));
      if (content.size() > most) {
        reply(socket, "INSTREAM size limit exceeded. ERROR");
        return;
      }
    }
    reply(
        socket,
        Arrays.equals(content.toByteArray(), EICAR) ? "stream: Eicar-Test FOUND" : "stream: OK");
  }

  private static void reply(Socket socket, String text) throws IOException {
    socket.getOutputStream().write((text + "\0").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
