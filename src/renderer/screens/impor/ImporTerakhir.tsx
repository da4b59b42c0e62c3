import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { Jawab } from '../../../contract/index.ts';
import { angka } from '../../../domain/format.ts';
import { adalahPembanding, namaSumber } from '../../../domain/sumber.ts';
import { useTitik, useUbah } from '../../lib/kueri.ts';
import { laporGalat, laporPesan } from '../../lib/lapor.tsx';
import { waktuSingkat } from '../../lib/waktu.ts';
import kelas from './Impor.module.css';

type Terakhir = NonNullable<Jawab<'imporTerakhir'>>;

const ringkas = (i: Terakhir): string =>
  adalahPembanding(i.sumber)
    ? `${namaSumber(i.sumber)}, ${angka(i.pembanding)} cocok, ${angka(i.beda)} berbeda`
    : [
        `${angka(i.masuk)} lembar masuk`,
        `${angka(i.sama)} sama`,
        ...(i.pembanding > 0 ? [`${angka(i.pembanding)} kini cocok`] : []),
        `${angka(i.beda)} berbeda`,
      ].join(', ');

/** What taking it back would do, before it is done. */
function Tanya({ impor, buka, tutup }: { impor: Terakhir; buka: boolean; tutup: () => void }) {
  const urung = useUbah('urungImpor', {
    selesai: (h) => {
      tutup();
      laporPesan(
        `Impor ${h.impor} diurungkan.`,
        h.lembar > 0
          ? `${angka(h.lembar)} lembar kembali kosong. Semuanya tercatat di jejak.`
          : 'Semuanya tercatat di jejak.',
      );
    },
  });
  return (
    <Modal
      opened={buka}
      onClose={tutup}
      title={`Urungkan impor ${impor.impor}?`}
      closeButtonProps={{ 'aria-label': 'Tutup' }}
    >
      <p>
        {adalahPembanding(impor.sumber)
          ? `Angka ${namaSumber(impor.sumber)} dari impor ini dicabut, beserta temuannya.`
          : `${angka(impor.masuk)} lembar yang diisi impor ini kembali kosong, dan angka pembanding serta perbedaan darinya dicabut.`}{' '}
        Lembar lain tidak berubah. Berkasnya dapat diimpor lagi kapan saja.
      </p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={tutup} data-autofocus>
          Biarkan
        </Button>
        <Button
          color="red"
          loading={urung.isPending}
          onClick={() => urung.mutate({ badan: { impor: impor.impor } }, { onError: laporGalat })}
        >
          Urungkan impor
        </Button>
      </Group>
    </Modal>
  );
}

/** The newest import and the way back from it, as long as nothing was built on it. */
export function ImporTerakhir() {
  const { data: impor } = useTitik('imporTerakhir');
  const [buka, { open, close }] = useDisclosure(false);
  if (!impor) return null;
  return (
    <section className={kelas.kartu} aria-label="Impor terakhir">
      <h2>Impor terakhir</h2>
      <div className={kelas.kaki}>
        <p>
          Impor {impor.impor}, {waktuSingkat(impor.waktu)}: {ringkas(impor)}.
          {impor.halangan ? (
            <>
              <br />
              Tidak dapat diurungkan lagi: {impor.halangan}.
            </>
          ) : null}
        </p>
        <Button
          variant="default"
          size="md"
          leftSection={<IconArrowBackUp size={18} />}
          disabled={impor.halangan !== null}
          onClick={open}
        >
          Urungkan impor…
        </Button>
      </div>
      <Tanya impor={impor} buka={buka} tutup={close} />
    </section>
  );
}
