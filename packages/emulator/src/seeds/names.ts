const FIRST_NAMES: readonly string[] = [
  'Anna',
  'Bo',
  'Carla',
  'David',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ida',
  'Jonas',
  'Kim',
  'Lena',
  'Milan',
];

const LAST_NAMES: readonly string[] = [
  'Andersson',
  'Bauer',
  'Costa',
  'Dubois',
  'Eriksen',
  'Farkas',
  'García',
  'Horvat',
  'Ito',
  'Jansen',
  'Khan',
];

/** An ordinary name; the same pair of names comes back every 143 people. */
export function ordinaryName(index: number): { firstname: string; lastname: string } {
  return {
    firstname: FIRST_NAMES[index % FIRST_NAMES.length] ?? '',
    lastname: LAST_NAMES[index % LAST_NAMES.length] ?? '',
  };
}
