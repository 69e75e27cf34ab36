package org.heliostat.objects;

import java.net.URI;
import java.nio.file.Path;

/** Where objects lie. Made by {@link ObjectSettings}. */
public sealed interface ObjectPlace {
  /**
   * Opens the store that lies there. A bucket need not answer yet.
   *
   * @throws ObjectsUnavailableException when it is a folder that cannot be used
   */
  default ObjectStore open() {
    return switch (this) {
      case Folder folder -> FolderStore.toWrite(folder.path());
      case Bucket bucket -> new S3Store(bucket);
    };
  }

  /** The same for those who never write; a folder that is not there yet is empty. */
  default ObjectStore openToRead() {
    return switch (this) {
      case Folder folder -> new FolderStore(folder.path());
      case Bucket bucket -> new S3Store(bucket);
    };
  }

  /** A folder that all instances of API and workers share. */
  record Folder(Path path) implements ObjectPlace {}

  /** A bucket, there already, of a server that speaks S3. */
  record Bucket(URI endpoint, String region, String name, String accessKey, String secretKey)
      implements ObjectPlace {
    @Override
    public String toString() {
      return "Bucket[%s, %s]".formatted(endpoint, name);
    }
  }
}
