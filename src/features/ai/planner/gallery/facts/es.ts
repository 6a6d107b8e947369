/** By the English name of a topic, one a line: word | what it means. Of topics in time: date | what happened. */
export const FACTS: Record<string, string> = {
  "musical instruments": `
violín|de cuerda, se toca con arco
guitarra|de cuerda, se pulsa con los dedos
flauta travesera|de viento madera, se sopla de lado
clarinete|de viento madera con una lengüeta simple
trompeta|de viento metal con tres pistones
trombón|de viento metal con una vara
tambor|de percusión, con una membrana`,
  rhythm: `
pulso|el latido regular de la música
compás|un grupo de tiempos entre dos líneas
tempo|la velocidad del pulso
silencio|una pausa que se cuenta
negra|dura un tiempo en un compás de 4/4
blanca|dura dos tiempos en un compás de 4/4`,
  "the water cycle": `
evaporación|el agua líquida se convierte en vapor
condensación|el vapor de agua se convierte en gotitas
precipitación|el agua cae como lluvia, nieve o granizo
escorrentía|el agua corre por el suelo hasta los ríos
infiltración|el agua penetra en el suelo
agua subterránea|agua almacenada bajo tierra`,
  "the planets": `
Mercurio|el planeta más cercano al Sol
Venus|el planeta más caliente
Tierra|el planeta donde conocemos vida
Marte|el planeta rojo
Júpiter|el planeta más grande
Saturno|el planeta con los anillos más brillantes
Urano|el planeta que gira tumbado
Neptuno|el planeta más alejado del Sol`,
  "states of matter": `
sólido|conserva su forma y su volumen
líquido|conserva su volumen y toma la forma del recipiente
gas|ocupa todo el espacio que tiene
fusión|un sólido se vuelve líquido
solidificación|un líquido se vuelve sólido
ebullición|un líquido se vuelve gas, con burbujas en su interior`,
  photosynthesis: `
clorofila|la sustancia verde que capta la luz
dióxido de carbono|el gas que la planta toma del aire
oxígeno|el gas que la planta desprende
glucosa|el azúcar que fabrica la planta
raíces|absorben agua del suelo
estomas|aberturas diminutas por las que la hoja toma gases`,
  volcanoes: `
magma|roca fundida bajo tierra
lava|roca fundida que ha salido a la superficie
cráter|la abertura en lo alto del volcán
chimenea|el conducto por donde sube el magma
erupción|el volcán expulsa lava, ceniza y gas
inactivo|se dice del volcán que duerme y puede despertar`,
  fractions: `
numerador|el número de encima de la línea
denominador|el número de debajo de la línea
un medio|una de dos partes iguales
un cuarto|una de cuatro partes iguales
equivalentes|se dice de fracciones con el mismo valor, como 1/2 y 2/4
número mixto|un entero con una fracción, como 1 1/2`,
  "the human body": `
corazón|bombea la sangre por el cuerpo
pulmones|toman el oxígeno del aire
estómago|descompone los alimentos con ácido
cerebro|dirige el pensamiento y el movimiento
riñones|limpian la sangre y producen la orina
piel|el órgano más grande, cubre el cuerpo`,
  "food chains": `
productor|fabrica su alimento a partir de la luz
consumidor|se alimenta de otros seres vivos
herbívoro|animal que solo come plantas
carnívoro|animal que come otros animales
depredador|animal que caza a otros
descomponedor|deshace lo que está muerto`,
  "the French Revolution": `
1789|Toma de la Bastilla
1791|Francia tiene su primera Constitución
1792|Se proclama la República
1793|El rey Luis XVI es ejecutado
1794|Cae Robespierre
1799|Napoleón Bonaparte toma el poder`,
  "the Second World War": `
1939|Alemania invade Polonia
1940|Alemania ocupa París
1941|Alemania ataca la Unión Soviética; Japón ataca Pearl Harbor
1944|Los Aliados desembarcan en Normandía
1945|La guerra termina en Europa en mayo y en Asia en septiembre`,
  "ancient Rome": `
753 a. C.|Fundación de Roma, según la leyenda
509 a. C.|Comienza la República
44 a. C.|Asesinato de Julio César
27 a. C.|Augusto se convierte en el primer emperador
79 d. C.|El Vesubio sepulta Pompeya
476 d. C.|Es depuesto el último emperador de Occidente`,
  "the moon landing": `
1957|El Sputnik es el primer satélite en órbita
1961|Yuri Gagarin es el primer ser humano en el espacio
1965|Alexéi Leónov da el primer paseo espacial
1968|El Apolo 8 orbita la Luna
1969|El Apolo 11 llega a la Luna
1972|El Apolo 17 es el último vuelo que aterriza allí`,
};
