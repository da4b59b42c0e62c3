// Preloaded into a core (`--expose-gc --import`): answers `siksa-memori` with its memory after a full collection.
process.on('message', (m) => {
  if (m !== 'siksa-memori') return;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ memori: { heapUsed, rss, external, arrayBuffers } });
});
