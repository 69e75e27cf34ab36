package org.heliostat.objects;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where objects lie, as written: either a folder or a bucket. Read by API and workers alike, so
 * that both look in the same place.
 *
 * @param folder an absolute path
 * @param s3 a bucket; what is left out is empty
 */
public record ObjectSettings(@Nullable String folder, @Nullable S3 s3) {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /** A bucket and how to reach it. */
  public record S3(
      @Nullable String endpoint,
      @Nullable String region,
      @Nullable String bucket,
      @Nullable String accessKey,
      @Nullable String secretKey) {
    private boolean isEmpty() {
      return isBlank(endpoint) && isBlank(bucket) && isBlank(accessKey) && isBlank(secretKey);
    }

    @Override
    public String toString() {
      return "S3[***]";
    }
  }

  /**
   * What is wrong with one of them.
   *
   * @param name of the setting, below where they stand
   * @param text what is wrong and what helps, without any value
   */
  public record Problem(String name, String text) {}

  /** Everything that is wrong; empty when {@link #place} may be asked for. */
  public List<Problem> problems() {
    var found = new ArrayList<Problem>();
    var bucket = s3;
    var inFolder = !isBlank(folder);
    var inBucket = bucket != null && !bucket.isEmpty();
    if (inFolder == inBucket) {
      found.add(
          new Problem(
              "folder",
              inFolder
                  ? "and s3 are both given; files can lie in one place only"
                  : "is missing; give a folder for files, or the settings of s3"));
      return found;
    }
    if (folder != null && inFolder && !isAbsolute(folder)) {
      found.add(new Problem("folder", "must be an absolute path"));
    }
    if (bucket != null && inBucket) {
      problems(bucket, found);
    }
    return found;
  }

  private static void problems(S3 s3, List<Problem> found) {
    if (address(s3.endpoint()) == null) {
      found.add(new Problem("s3.endpoint", "is not an http or https address"));
    }
    if (isBlank(s3.region())) {
      found.add(new Problem("s3.region", "is missing; most servers take us-east-1"));
    }
    if (s3.bucket() == null || !BUCKET.matcher(s3.bucket()).matches()) {
      found.add(new Problem("s3.bucket", "is not the name of a bucket"));
    }
    if (isBlank(s3.accessKey())) {
      found.add(new Problem("s3.access-key", "is missing"));
    }
    if (isBlank(s3.secretKey())) {
      found.add(new Problem("s3.secret-key", "is missing"));
    }
  }

  /**
   * The place.
   *
   * @throws IllegalStateException when there are {@link #problems}
   */
  public ObjectPlace place() {
    if (!problems().isEmpty()) {
      throw new IllegalStateException("the settings of the object store have problems");
    }
    var bucket = s3;
    if (folder != null && !isBlank(folder)) {
      return new ObjectPlace.Folder(Path.of(folder));
    }
    var endpoint = bucket == null ? null : address(bucket.endpoint());
    if (bucket == null || endpoint == null) {
      throw new IllegalStateException("checked above");
    }
    return new ObjectPlace.Bucket(
        endpoint,
        text(bucket.region()),
        text(bucket.bucket()),
        text(bucket.accessKey()),
        text(bucket.secretKey()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isAbsolute(String folder) {
    try {
      return Path.of(folder).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static @Nullable URI address(@Nullable String text) {
    try {
      var uri = new URI(text(text));
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
              && uri.getHost() != null
              && uri.getUserInfo() == null
          ? uri
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
