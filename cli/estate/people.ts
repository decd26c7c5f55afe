export const GIVEN_NAMES: readonly string[] = [
  'Aino', 'Bram', 'Chiara', 'Dimitra', 'Eoin', 'Freja', 'Gabor', 'Hanna', 'Ilse', 'Jakub', 'Katrin', 'Luc', 'Marta',
  'Nikola', 'Olga', 'Pedro', 'Ragna', 'Sofia', 'Tomas', 'Una', 'Viktor', 'Wout', 'Ylva', 'Zofia', 'Andrei', 'Beatriz',
  'Conor', 'Daina', 'Elif', 'Fabio', 'Greta', 'Henrik', 'Irena', 'Jonas', 'Kaisa', 'Leonie', 'Matteo', 'Nora',
];

export const FAMILY_NAMES: readonly string[] = [
  'Almeida', 'Baumann', 'Costa', 'Dahl', 'Eriksen', 'Farkas', 'Galli', 'Horvat', 'Ivanova', 'Jansen', 'Kowalska',
  'Laine', 'Moreau', 'Novak', 'Olsen', 'Petrov', 'Quinn', 'Rossi', 'Schmid', 'Tamm', 'Urban', 'Vella', 'Weber',
  'Ylonen', 'Zeman', 'Andersen', 'Borg', 'Clarke', 'Dumont', 'Esposito', 'Fischer', 'Georgiou', 'Hofer', 'Jonsdottir',
  'Kask', 'Lambert', 'Muller', 'Nagy', 'Ozols', 'Pereira', 'Rask', 'Sipos', 'Thomas', 'Varga',
];
