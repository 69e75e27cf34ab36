package org.heliostat.objects;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects of a bucket. What fits into one part is sent as one; anything larger in parts, of which
 * one at a time is held in memory. Parts that were not made an object cost room until they are
 * discarded.
 */
final class S3Store implements ObjectStore {
  /** S3 wants at least 5 MiB for every part but the last, and takes 10,000 of them. */
  static final int PART_BYTES = 8 * 1024 * 1024;

  private static final int RANGE_BEHIND_END = 416;

  private final S3Client client;
  private final String bucket;

  S3Store(ObjectPlace.Bucket place) {
    bucket = place.name();
    client =
        S3Client.builder()
            .endpointOverride(place.endpoint())
            .region(Region.of(place.region()))
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
            // Not every server that speaks S3 knows the newer checksums.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  @Override
  public Incoming begin(String key) {
    if (size(Keys.checked(key)).isPresent()) {
      throw Keys.taken(key);
    }
    return new Writing(key);
  }

  private final class Writing implements Incoming {
    private final String key;
    private final byte[] part = new byte[PART_BYTES];
    private final List<CompletedPart> sent = new ArrayList<>();
    private int filled;
    private @Nullable String uploadId;
    private boolean kept;

    private Writing(String key) {
      this.key = key;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int done = 0;
      while (done < length) {
        if (filled == part.length) {
          sendPart();
        }
        int now = Math.min(length - done, part.length - filled);
        System.arraycopy(bytes, offset + done, part, filled, now);
        filled += now;
        done += now;
      }
    }

    private String begun() {
      var known = uploadId;
      if (known == null) {
        known =
            ask(
                "begin an object",
                () ->
                    client
                        .createMultipartUpload(upload -> upload.bucket(bucket).key(key))
                        .uploadId());
        uploadId = known;
      }
      return known;
    }

    private void sendPart() {
      var upload = begun();
      int number = sent.size() + 1;
      var tag =
          ask(
              "write an object",
              () ->
                  client
                      .uploadPart(
                          one -> one.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                          content())
                      .eTag());
      sent.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
      filled = 0;
    }

    /** Read straight from the part's memory, as often as the client must repeat it. */
    private RequestBody content() {
      int length = filled;
      return RequestBody.fromContentProvider(
          () -> new ByteArrayInputStream(part, 0, length), length, "application/octet-stream");
    }

    @Override
    public void keep() {
      if (uploadId == null) {
        ask(
            "write an object",
            () -> client.putObject(put -> put.bucket(bucket).key(key), content()));
      } else {
        sendPart();
        ask(
            "keep an object",
            () ->
                client.completeMultipartUpload(
                    upload ->
                        upload
                            .bucket(bucket)
                            .key(key)
                            .uploadId(uploadId)
                            .multipartUpload(parts -> parts.parts(sent))));
      }
      kept = true;
    }

    @Override
    public void close() {
      var upload = uploadId;
      if (!kept && upload != null) {
        abort(key, upload);
      }
    }
  }

  private void abort(String key, String uploadId) {
    ask(
        "discard an object",
        () ->
            client.abortMultipartUpload(
                upload -> upload.bucket(bucket).key(key).uploadId(uploadId)));
  }

  @Override
  public OptionalLong size(String key) {
    Keys.checked(key);
    return ask(
        "look up an object",
        () -> {
          try {
            return OptionalLong.of(
                client.headObject(head -> head.bucket(bucket).key(key)).contentLength());
          } catch (NoSuchKeyException e) {
            return OptionalLong.empty();
          }
        });
  }

  @Override
  public InputStream open(String key, long from, long length) {
    if (length == 0) {
      size(key).orElseThrow(() -> new NoSuchObjectException(key));
      return InputStream.nullInputStream();
    }
    Keys.checked(key);
    long last = length > Long.MAX_VALUE - from ? Long.MAX_VALUE : from + length - 1;
    return ask(
        "open an object",
        () -> {
          try {
            return client.getObject(
                get -> get.bucket(bucket).key(key).range("bytes=%d-%d".formatted(from, last)));
          } catch (NoSuchKeyException e) {
            throw new NoSuchObjectException(key);
          } catch (S3Exception e) {
            if (e.statusCode() == RANGE_BEHIND_END) {
              return InputStream.nullInputStream();
            }
            throw e;
          }
        });
  }

  @Override
  public void delete(String key) {
    Keys.checked(key);
    ask("delete an object", () -> client.deleteObject(delete -> delete.bucket(bucket).key(key)));
  }

  @Override
  public void discardUnfinished(Instant before) {
    var uploads =
        ask(
            "list what was left unfinished",
            () ->
                client.listMultipartUploadsPaginator(list -> list.bucket(bucket)).uploads().stream()
                    .toList());
    for (var upload : uploads) {
      if (upload.initiated() != null && upload.initiated().isBefore(before)) {
        abort(upload.key(), upload.uploadId());
      }
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static <T> T ask(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException | UncheckedIOException e) {
      var status = e instanceof S3Exception refused ? " (%d)".formatted(refused.statusCode()) : "";
      throw new ObjectsUnavailableException(
          "the object store did not %s: %s%s".formatted(what, e.getClass().getSimpleName(), status),
          e);
    }
  }
}
