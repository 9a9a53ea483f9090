/** What puts stored settings in force (Campaign Classic docs, administration); empty where Adobe does it. */
export function restartCommand(hosting: 'on-premise' | 'adobe-managed'): string {
  return hosting === 'on-premise' ? 'nlserver restart web' : '';
}
