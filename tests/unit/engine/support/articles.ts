/** Three made-up articles about nothing that any other text here tells of, each of more than 200 words. */
export const UNRELATED: readonly (readonly string[])[] = [
  [
    'Village bakery revives a forgotten rye loaf',
    'On most mornings the queue outside the bakery in Lower Wendle begins before the shutters go up. People come for the grey rye, a dense loaf that nobody under sixty remembers from childhood and that was thought lost when the water mill closed.',
    'Hanna Orrel, who bought the shop three winters ago, found the instructions in a ledger behind the flour bins. The handwriting was faint and half of the measures were given in thumbs and cups, so it took her eleven attempts before a loaf rose evenly.',
    '“My first try could have been used to pave the yard,” she said, laughing. “The dog would not touch it.”',
    'The secret turned out to be patience. The sourdough rests for two days in a cool cellar, is folded by hand four times, and bakes slowly on stone as the oven loses its heat. Orrel makes ninety loaves a day and has refused to make more.',
    'Not everyone was pleased at first. Some neighbours complained about the smoke from the beech logs, and the parish asked for a taller chimney. A mason from the next valley built one in return for a year of bread.',
    'Food historians have begun to visit as well. Professor Tilo Brandt, who studies cereals, believes that the grain itself matters as much as the method: an old, tall rye that still grows along the railway embankment, where no plough has reached it for generations.',
    'Orrel plans to sow a small field of it next autumn. Until then she collects the seed by bicycle, one basket at a time.',
  ],
  [
    'Amateur astronomers map a faint ring of dust',
    'A group of hobby observers has spent six years photographing the same patch of winter sky, and the reward is a picture no large telescope had the time to take. Stitched together from forty thousand exposures, it shows a pale circle of dust around an ordinary star in the constellation of the Hare.',
    'The idea came up in a gardening forum, of all places. Piet Vanloo, a retired tram driver, mentioned that his greenhouse roof slid open far enough for a lens. Within a month he had company from five countries.',
    'Their equipment is modest. Most of the cameras were bought second-hand, and one observer guides hers with the motor of a sewing machine. What they had in plenty was darkness, and the patience to throw away nine pictures out of ten.',
    '“Professionals get one night and a committee,” Vanloo said. “We get every clear evening and a thermos of soup.”',
    'The ring itself appears to be debris from colliding comets, warmed just enough to glow. Its edge is sharper on the eastern side, which may hint at an unseen planet sweeping up the grains, although the group is careful to call this a guess.',
    'A university institute has since pointed an infrared instrument at the star and confirmed the outline. The joint paper lists the hobby observers first, in the order in which they joined.',
    'They have already chosen their next target, a dim nebula that resembles a folded umbrella. The sewing machine, it is said, has been serviced.',
  ],
  [
    'How a canal museum learned to love its eels',
    'When volunteers drained the upper lock for repairs in spring, they expected mud, bottles and perhaps a bicycle. They did not expect several hundred eels, some as long as an arm, looking distinctly offended.',
    'The museum beside the lock had been in trouble for years. Its collection of barge engines drew school classes and few others, the café had shut, and the roof leaked onto the rope exhibition. The trustees met weekly to decide what to sell.',
    'Moving the animals took three days, forty wet towels and the help of a choir that happened to be rehearsing nearby. A biologist, Doctor Imke Falk, asked whether she might tag a few before they went back, and then whether people could watch.',
    'They could, and they did. A glass tank in the old engine hall now holds a changing cast of eels on their way upstream, each released after a week. Visitors may name one for the price of a cup of tea, and the names are read aloud on departure.',
    '“We used to explain pistons to empty chairs,” said the curator, Ruben Achterberg. “Now grandmothers argue about which of them is Gerald.”',
    'Takings have tripled since Easter, the roof is dry, and the rope exhibition has been rearranged around a display on weaving eel traps from willow. The barge engines still run every second Sunday.',
    'Falk, meanwhile, has learned that the lock is a resting place on a journey of several thousand miles. She hopes to follow a tagged female down to the sea, provided that somebody lends her a boat.',
  ],
];
