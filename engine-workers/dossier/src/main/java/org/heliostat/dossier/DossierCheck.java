package org.heliostat.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.heliostat.dossier.Problem.Kind;
import org.heliostat.dossier.Report.SignatureState;
import org.jspecify.annotations.Nullable;

/** Checks a dossier by itself, without the platform. Takes archives from anyone. */
public final class DossierCheck {
  private static final int LARGEST_INDEX = 16 << 20;
  private static final int LARGEST_VOUCHER = 4_096;

  /** How far beyond its size in the index a trail is read, to name what was put in. */
  private static final long PUT_IN = 1 << 20;

  private final Archive archive;
  private final Index index;
  private final byte[] indexBytes;
  private final List<Problem> problems = new ArrayList<>();

  private DossierCheck(Archive archive, Index index, byte[] indexBytes) {
    this.archive = archive;
    this.index = index;
    this.indexBytes = indexBytes;
  }

  /**
   * Checks.
   *
   * @param key that the platform published; {@code null} when whoever checks has none
   * @throws UnreadableDossierException when it is no dossier
   * @throws IOException when the disk fails
   */
  public static Report check(Path path, @Nullable VerifyingKey key)
      throws UnreadableDossierException, IOException {
    try (var archive = Archive.open(path)) {
      var bytes =
          archive
              .small(Layout.INDEX, LARGEST_INDEX)
              .orElseThrow(
                  () ->
                      new UnreadableDossierException(
                          "没有卷内目录 index.json，或者过大", "index.json is missing or too large"));
      return new DossierCheck(archive, index(bytes), bytes).report(key);
    } catch (ZipException | EOFException e) {
      throw new UnreadableDossierException(
          "卷内目录已经损坏，无法读取", "The index of the archive is damaged and cannot be read");
    }
  }

  private static Index index(byte[] bytes) throws UnreadableDossierException {
    try {
      var index = Json.read(new String(bytes, StandardCharsets.UTF_8), Index.class);
      if (index != null
          && Layout.FORMAT.equals(index.format())
          && index.caseNo() != null
          && index.title() != null
          && index.endedAt() != null
          && index.trail() != null
          && index.files().stream().allMatch(DossierCheck::isFilledIn)) {
        return index;
      }
    } catch (JsonProcessingException e) {
      // told below, without what it quotes
    }
    throw new UnreadableDossierException(
        "卷内目录 index.json 不是本平台的格式", "index.json is not one of this platform's");
  }

  /** What Jackson has read may lack anything, whatever the types say. */
  @SuppressWarnings("ConstantValue")
  private static boolean isFilledIn(FileEntry entry) {
    return entry != null && entry.path() != null && entry.sha256() != null && entry.title() != null;
  }

  private Report report(@Nullable VerifyingKey key) throws IOException {
    names();
    var carried = archive.small(Layout.KEY, LARGEST_VOUCHER).flatMap(DossierCheck::key);
    var signature = signature(carried.orElse(null), key);
    var trail = new TrailCheck(index);
    for (var file : index.files()) {
      file(file, trail);
    }
    pinned(trail);
    problems.addAll(trail.problems());
    return new Report(
        index,
        Hashes.of(indexBytes),
        signature,
        carried.map(VerifyingKey::fingerprint).orElse(null),
        problems);
  }

  /** Written in one way only, like the signature. */
  private static Optional<VerifyingKey> key(byte[] pem) {
    var text = new String(pem, StandardCharsets.US_ASCII);
    return VerifyingKey.ofPem(text).filter(key -> key.pem().equals(text));
  }

  private void problem(Kind kind, String subject) {
    problems.add(new Problem(kind, Printable.of(subject)));
  }

  /** What lies in the archive, against what its index lists. */
  private void names() {
    Set<String> listed = new HashSet<>(Layout.VOUCHERS);
    int order = 0;
    for (var file : index.files()) {
      order++;
      if (file.order() != order || !Layout.isPath(file.path()) || !listed.add(file.path())) {
        problem(Kind.INDEX_UNSOUND, file.path());
      }
    }
    Set<String> seen = new HashSet<>();
    for (var name : archive.names()) {
      if (!seen.add(name)) {
        problem(Kind.FILE_TWICE, name);
      } else if (!listed.contains(name)) {
        problem(Kind.FILE_ADDED, name);
      }
    }
  }

  private SignatureState signature(@Nullable VerifyingKey carried, @Nullable VerifyingKey given)
      throws IOException {
    var signed = archive.small(Layout.SIGNATURE, LARGEST_VOUCHER).orElse(null);
    if (signed == null || carried == null) {
      problem(Kind.SIGNATURE_MISSING, signed == null ? Layout.SIGNATURE : Layout.KEY);
      return SignatureState.WRONG;
    }
    var bytes = decoded(signed);
    if (!carried.verifies(indexBytes, bytes)) {
      problem(Kind.SIGNATURE_WRONG, Layout.SIGNATURE);
      return SignatureState.WRONG;
    }
    if (given == null) {
      return SignatureState.NOT_CHECKED;
    }
    if (!given.verifies(indexBytes, bytes)) {
      problem(Kind.KEY_DIFFERS, Layout.KEY);
      return SignatureState.WRONG;
    }
    return SignatureState.VALID;
  }

  /** Written in one way only, so that no other bytes say the same. */
  private static byte[] decoded(byte[] signature) {
    var text = new String(signature, StandardCharsets.US_ASCII);
    try {
      var bytes = Base64.getDecoder().decode(text.stripTrailing());
      return (Base64.getEncoder().encodeToString(bytes) + "\n").equals(text) ? bytes : new byte[0];
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private void file(FileEntry file, TrailCheck trail) throws IOException {
    var isTrail = file.path().equals(Layout.TRAIL);
    try {
      var content = archive.open(file.path(), file.bytes() + (isTrail ? PUT_IN : 1));
      if (content.isEmpty()) {
        problem(file.present() ? Kind.FILE_MISSING : Kind.FILE_ABSENT, file.path());
        return;
      }
      var counted = new Counted(content.get());
      try (var in = new DigestInputStream(counted, Hashes.begin())) {
        if (isTrail) {
          trail.read(in);
        }
        in.transferTo(OutputStream.nullOutputStream());
        var hash = Hashes.hex(in.getMessageDigest().digest());
        if (counted.bytes != file.bytes() || !hash.equals(file.sha256())) {
          problem(Kind.FILE_ALTERED, file.path());
        }
      }
    } catch (ZipException | EOFException e) {
      // Its check sum, or how it is packed.
      problem(Kind.FILE_ALTERED, file.path());
    }
  }

  /** What came into the case stands in the trail with its hash. */
  private void pinned(TrailCheck trail) {
    for (var file : index.files()) {
      if (Layout.isOfTheCase(file.path()) && !trail.records(file.sha256())) {
        problem(Kind.FILE_NOT_IN_TRAIL, file.path());
      }
    }
  }

  private static final class Counted extends FilterInputStream {
    private long bytes;

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
