import encodeQR from 'qr';

/** Modules as one path; the quiet zone of four belongs to the code. */
function jalur(isi: boolean[][]): string {
  return isi.flatMap((baris, y) => baris.map((hitam, x) => (hitam ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

/** An address as a code to scan; always dark on white, because scanners need it so. */
export function Qr({ teks, className }: { teks: string; className?: string | undefined }) {
  const isi = encodeQR(teks, 'raw', { ecc: 'medium', border: 4 });
  return (
    <svg
      role="img"
      aria-label={`Kode QR: ${teks}`}
      viewBox={`0 0 ${isi.length} ${isi.length}`}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={isi.length} height={isi.length} fill="#ffffff" />
      <path d={jalur(isi)} fill="#000000" />
    </svg>
  );
}
