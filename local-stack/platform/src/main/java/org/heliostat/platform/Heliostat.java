package org.heliostat.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.heliostat.platform.check.Check;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands behind {@code ./heliostat}. */
@Command(
    name = "heliostat",
    description = "行政权力网上公开透明运行平台 Runs administrative powers openly online.",
    mixinStandardHelpOptions = true,
    subcommands = {Up.class, Check.class, Import.class, Export.class, Diff.class, Verify.class})
public final class Heliostat {
  private Heliostat() {}

  public static void main(String[] arguments) {
    // Our texts are UTF-8 whatever the locale of the machine says.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    System.exit(new CommandLine(new Heliostat()).execute(arguments));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
