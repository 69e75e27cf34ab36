const shown: Readonly<Record<string, 'picture' | 'sound' | 'video'>> = {
  jpg: 'picture',
  png: 'picture',
  gif: 'picture',
  bmp: 'picture',
  webp: 'picture',
  mp3: 'sound',
  wav: 'sound',
  m4a: 'sound',
  aac: 'sound',
  ogg: 'sound',
  flac: 'sound',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
};

/** How a file of this format can be shown in place; null when it can only be saved. */
export function shownAs(format: string): 'picture' | 'sound' | 'video' | null {
  return Object.hasOwn(shown, format) ? (shown[format] ?? null) : null;
}

/** A size for people, in KB or MB of 1,000 and 1,000,000 bytes. */
export function sizeOf(bytes: number): { readonly amount: number; readonly unit: 'KB' | 'MB' } {
  return bytes >= 1_000_000
    ? { amount: Math.round(bytes / 100_000) / 10, unit: 'MB' }
    : { amount: Math.max(1, Math.round(bytes / 1000)), unit: 'KB' };
}
