/** By the English name of a topic, one a line: word | what it means. Of topics in time: date | what happened. */
export const FACTS: Record<string, string> = {
  "musical instruments": `
violin|strings, played with a bow
guitar|strings, plucked with the fingers
flute|woodwind, blown across a hole
clarinet|woodwind with a single reed
trumpet|brass with three valves
trombone|brass with a slide
drum|percussion, struck with sticks or hands`,
  rhythm: `
beat|the steady pulse of music
bar|a group of beats between two lines
tempo|how fast the beat goes
rest|a silence that is counted
crotchet|a note of one beat in 4/4 time
minim|a note of two beats in 4/4 time`,
  "the water cycle": `
evaporation|liquid water turns into water vapour
condensation|water vapour turns into tiny drops
precipitation|water falls as rain, snow or hail
run-off|water flows over the ground into rivers
infiltration|water soaks into the soil
groundwater|water stored below the ground`,
  "the planets": `
Mercury|the planet closest to the Sun
Venus|the hottest planet
Earth|the planet with life that we know of
Mars|the red planet
Jupiter|the largest planet
Saturn|the planet with the brightest rings
Uranus|the planet that lies on its side
Neptune|the planet farthest from the Sun`,
  "states of matter": `
solid|keeps its shape and its volume
liquid|keeps its volume and takes the shape of its vessel
gas|fills all the space it has
melting|a solid becomes a liquid
freezing|a liquid becomes a solid
boiling|a liquid becomes a gas with bubbles inside it`,
  photosynthesis: `
chlorophyll|the green substance that takes in light
carbon dioxide|the gas that a plant takes from the air
oxygen|the gas that a plant gives off
glucose|the sugar that a plant makes
roots|take up water from the soil
stomata|tiny openings through which a leaf takes in gases`,
  volcanoes: `
magma|molten rock below the ground
lava|molten rock that has reached the surface
crater|the opening at the top of a volcano
vent|the channel through which magma rises
eruption|a volcano throws out lava, ash and gas
dormant|said of a volcano that sleeps and may wake again`,
  fractions: `
numerator|the number above the line
denominator|the number below the line
one half|one of two equal parts
one quarter|one of four equal parts
equivalent|said of fractions with the same value, such as 1/2 and 2/4
mixed number|a whole number with a fraction, such as 1 1/2`,
  "the human body": `
heart|pumps blood through the body
lungs|take oxygen from the air
stomach|breaks down food with acid
brain|steers thinking and movement
kidneys|clean the blood and make urine
skin|the largest organ, which covers the body`,
  "food chains": `
producer|makes its own food from light
consumer|eats other living things
herbivore|an animal that eats only plants
carnivore|an animal that eats other animals
predator|an animal that hunts others
decomposer|breaks down what is dead`,
  "the French Revolution": `
1789|The Bastille is stormed
1791|France gets its first constitution
1792|The Republic is proclaimed
1793|King Louis XVI is executed
1794|Robespierre falls
1799|Napoleon Bonaparte takes power`,
  "the Second World War": `
1939|Germany invades Poland
1940|Germany occupies Paris
1941|Germany attacks the Soviet Union; Japan attacks Pearl Harbor
1944|The Allies land in Normandy
1945|The war ends in Europe in May and in Asia in September`,
  "ancient Rome": `
753 BC|Rome is founded, as the legend has it
509 BC|The Republic begins
44 BC|Julius Caesar is murdered
27 BC|Augustus becomes the first emperor
AD 79|Vesuvius buries Pompeii
AD 476|The last emperor in the West is deposed`,
  "the moon landing": `
1957|Sputnik is the first satellite in orbit
1961|Yuri Gagarin is the first human in space
1965|Alexei Leonov is the first to walk in space
1968|Apollo 8 flies around the Moon
1969|Apollo 11 lands on the Moon
1972|Apollo 17 is the last flight to land there`,
};
