/** Forms of English verbs that no stemmer brings together; one verb per line, its other forms follow the rules. */
const FORMS = `beat beaten
become became
begin began begun
bind bound
blow blew blown
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
stick stuck
strike struck stricken
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
think thought
throw threw thrown
understand understood
wear wore worn
win won
wind wound
write wrote written`;

const FORMS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.split('\n').flatMap((line) => {
    const forms = line.split(' ');
    const all = [...forms, `${forms[0]}s`, `${forms[0]}es`];
    return all.map((form): [string, readonly string[]] => [form, all]);
  }),
);

/** All forms of the irregular verb that a folded word is a form of; none for any other word. */
export function verbForms(word: string): readonly string[] {
  return FORMS_OF.get(word) ?? [];
}
