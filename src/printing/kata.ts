/** Reasons of IPP (RFC 8011, PWG 5100.9) in words; the first part of a keyword counts (`media-empty-error`). */
const ALASAN: readonly (readonly [string, string])[] = [
  ['media-empty', 'kertas habis'],
  ['media-needed', 'kertas habis'],
  ['media-jam', 'kertas macet'],
  ['media-low', 'kertas hampir habis'],
  ['toner-empty', 'toner habis'],
  ['marker-supply-empty', 'tinta atau toner habis'],
  ['toner-low', 'toner hampir habis'],
  ['marker-supply-low', 'tinta atau toner hampir habis'],
  ['cover-open', 'penutup terbuka'],
  ['door-open', 'penutup terbuka'],
  ['input-tray-missing', 'baki kertas tidak terpasang'],
  ['output-area-full', 'baki keluaran penuh'],
  ['offline', 'pencetak tidak terhubung atau mati'],
  ['shutdown', 'pencetak mati'],
  ['connecting-to-device', 'menghubungi pencetak'],
  ['timed-out', 'pencetak tidak menjawab'],
  ['cups-remote-stopped', 'pencetak dihentikan'],
  ['paused', 'pencetak dihentikan'],
  ['moving-to-paused', 'pencetak dihentikan'],
  ['account-', 'tidak diizinkan mencetak'],
  ['job-canceled-by-user', 'dibatalkan orang'],
  ['job-canceled-by-operator', 'dibatalkan orang'],
  ['job-canceled-at-device', 'dibatalkan di pencetak'],
  ['aborted-by-system', 'dihentikan layanan cetak'],
  ['unsupported-', 'setelan tidak didukung pencetak'],
  ['document-format-error', 'berkas tidak dapat dibaca pencetak'],
];

/** What keywords say, without saying anything twice; '' where none of them is a matter. */
function kataAlasan(kunci: readonly string[]): string {
  const kata = kunci.flatMap((k) => ALASAN.filter(([awal]) => k.startsWith(awal)).map(([, teks]) => teks));
  return [...new Set(kata)].join(', ');
}

/** Sentences of the print service itself that people meet, in Indonesian; others are given as they came. */
const KALIMAT: readonly (readonly [RegExp, string])[] = [
  [/cannot print with supplied options/i, 'kertas atau setelan tidak didukung pencetak'],
  [/not responding|unreachable|may not exist|unable to connect|unable to contact/i, 'pencetak tidak dapat dihubungi'],
  [/unable to locate|unknown host/i, 'pencetak tidak ditemukan'],
  [/is busy|in use|to become available/i, 'pencetak sibuk'],
  [/not accepted|unable to print|stopped with status|filter failed/i, 'pencetak menolak pekerjaan ini'],
  [/canceled at printer/i, 'dibatalkan di pencetak'],
];

/** Messages that only say that all is well. */
const BIASA =
  /^(printing|idle|rendering completed|ready to print|connect(ed|ing) to printer|looking up|waiting for job|sending data|spooling job|print file accepted)/i;

/** What is the matter, from reasons and the service's own message. */
export function kataKeadaan(alasan: readonly string[], pesan: string): string {
  const dikenal = kataAlasan(alasan);
  const bersih = pesan.trim().replace(/\.$/, '');
  if (bersih === '' || BIASA.test(bersih)) return dikenal;
  const kalimat = KALIMAT.find(([pola]) => pola.test(bersih))?.[1];
  if (dikenal === '') return kalimat ?? bersih;
  return kalimat === undefined ? dikenal : `${dikenal}, ${kalimat}`;
}
