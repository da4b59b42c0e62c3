import type { ReactNode } from 'react';
import type { Baris, Blok, Potongan } from '../../lib/markdown.ts';
import kelas from './Bantuan.module.css';
import { type Halaman, tujuan } from './halaman.ts';

type Prop = {
  halaman: Halaman;
  /** What is searched for: marked wherever it stands. */
  cari: string;
  /** Address of a page inside the application, for a link that can be copied and opened. */
  pergi: (halaman: string, bagian: string) => void;
};

/** Text with what is searched for marked. */
function tandai(teks: string, cari: string): ReactNode {
  if (cari === '') return teks;
  const hasil: ReactNode[] = [];
  const kecil = teks.toLowerCase();
  let mulai = 0;
  for (let i = kecil.indexOf(cari); i >= 0; i = kecil.indexOf(cari, mulai)) {
    hasil.push(teks.slice(mulai, i), <mark key={i}>{teks.slice(i, i + cari.length)}</mark>);
    mulai = i + cari.length;
  }
  return [...hasil, teks.slice(mulai)];
}

function Satu({ p, halaman, cari, pergi }: Prop & { p: Potongan }): ReactNode {
  const teks = tandai(p.teks, cari);
  if (p.jenis === 'tebal') return <strong>{teks}</strong>;
  if (p.jenis === 'tombol') return <kbd>{teks}</kbd>;
  if (p.jenis !== 'tautan') return teks;
  const ke = tujuan(p.ke, halaman.id);
  // What the application does not have (documents for engineers) is named and leads nowhere.
  if (!ke) return teks;
  return (
    <a
      href={`/bantuan/${ke.halaman}`}
      onClick={(e) => {
        e.preventDefault();
        pergi(ke.halaman, ke.bagian);
      }}
    >
      {teks}
    </a>
  );
}

/** Pieces stand in a fixed order that never changes: their place is their key. */
const berkunci = <T,>(daftar: readonly T[]): { kunci: string; isi: T }[] =>
  daftar.map((isi, i) => ({ kunci: String(i), isi }));

const Garis = ({ isi, ...p }: Prop & { isi: Baris }): ReactNode =>
  berkunci(isi).map((x) => <Satu key={x.kunci} p={x.isi} {...p} />);

function Tabel({ b, ...p }: Prop & { b: Extract<Blok, { jenis: 'tabel' }> }) {
  return (
    <table className={kelas.tabel}>
      <thead>
        <tr>
          {berkunci(b.kepala).map((s) => (
            <th key={s.kunci} scope="col">
              <Garis isi={s.isi} {...p} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {berkunci(b.baris).map((r) => (
          <tr key={r.kunci}>
            {berkunci(r.isi).map((s) => (
              <td key={s.kunci}>
                <Garis isi={s.isi} {...p} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SatuBlok({ b, ...p }: Prop & { b: Blok }) {
  switch (b.jenis) {
    case 'judul': {
      const Judul = (['h2', 'h3', 'h4'] as const)[b.tingkat - 1] ?? 'h4';
      return (
        <Judul data-bagian={b.id}>
          <Garis isi={b.isi} {...p} />
        </Judul>
      );
    }
    case 'paragraf':
      return (
        <p>
          <Garis isi={b.isi} {...p} />
        </p>
      );
    case 'catatan':
      return (
        <p className={kelas.catatan}>
          <Garis isi={b.isi} {...p} />
        </p>
      );
    case 'daftar': {
      const Daftar = b.berurut ? 'ol' : 'ul';
      return (
        <Daftar>
          {berkunci(b.butir).map((x) => (
            <li key={x.kunci}>
              <Garis isi={x.isi} {...p} />
            </li>
          ))}
        </Daftar>
      );
    }
    case 'tabel':
      return <Tabel b={b} {...p} />;
    // The screen itself is beside the text.
    case 'gambar':
      return null;
  }
}

/** One page of the guide, as text: made of elements, never of HTML. */
export function IsiHalaman(p: Prop) {
  return (
    <article className={kelas.halaman} data-halaman={p.halaman.id}>
      {berkunci(p.halaman.blok).map((x) => (
        <SatuBlok key={x.kunci} b={x.isi} {...p} />
      ))}
    </article>
  );
}
