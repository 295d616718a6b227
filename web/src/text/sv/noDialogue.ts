export const noDialogue = {
  goneTitle: 'Dialogen finns inte',
  goneText: 'Adressen leder inte till någon dialog. Kanske är den felskriven.',
  toList: 'Till alla dialoger',
  closedTitle: 'Du får inte läsa den här dialogen',
  closedCitizens: 'En medborgardialog läses av stadens tjänstepersoner och förtroendevalda.',
  closedUsers:
    'En brukardialog läses av den egna förvaltningens tjänstepersoner, av dialogsamordnaren och av dem som har en uppgift i den.',
  yourRoles: 'Du är här som {{roles}}.',
  noRoles: 'Du har ingen roll i dag.',
  closedRule: 'Se vem som får läsa en dialog',
} as const;
