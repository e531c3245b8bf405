/**
 * Units with their other spellings, folded and in the singular; the first name of a group is the canonical one, so that
 * "km" and "kilometres" are both `kilometer`. Regular plurals are found by rule.
 */
function parse(table: string): ReadonlyMap<string, string> {
  const groups = table.split('|').map((group) => group.trim().split(','));
  return new Map(groups.flatMap((names) => names.map((name) => [name, names[0] ?? name])));
}

export const LENGTH_UNITS = parse(
  `kilometer,km,kilometre|meter,m,metre|decimeter,dm,decimetre|centimeter,cm,centimetre|millimeter,mm,millimetre
  |micrometer,micrometre,micron,um|nanometer,nm,nanometre|picometer,picometre|mile,mi|yard,yd|foot,feet,ft|inch`,
);

export const TIME_UNITS = parse(
  `millisecond,ms|second,sec|minute,min|hour,hr|day|week,wk|fortnight|month|quarter|year,yr|decade|century|weekend|night`,
);

export const OTHER_UNITS = parse(
  `percent,pct,pc,percentage,per cent|percentage point|people,person|celsius,degree celsius,degrees celsius,degrees centigrade
  |fahrenheit,degree fahrenheit,degrees fahrenheit|kelvin|degree,deg|radian,rad|turn|nautical mile|light year|hectare|acre|cup|teaspoon,tsp
  |liter,litre,l|milliliter,ml,millilitre|centiliter,cl,centilitre|gallon,gal|quart|pint|fluid ounce,fl oz|tablespoon,tbsp
  |barrel,bbl,bpd|bushel|kilogram,kg,kilo,kilogramme|gram,g,gramme|milligram,mg|microgram,ug,mcg|tonne,metric ton,metric tonne
  |ton,short ton|long ton|ounce,oz|stone|dram,drachma|mile per hour,mph|kilometer per hour,kph,kmh,kmph|knot
  |bit|kilobit,kbit|megabit,mbit|gigabit,gbit|byte|kilobyte,kb|megabyte,mb|gigabyte,gb|terabyte,tb|petabyte,pb
  |cubic centimeter,cc|kilobit per second,kbps|megabit per second,mbps|gigabit per second,gbps|pixel,px|hertz,hz|kilohertz,khz|megahertz,mhz|gigahertz,ghz
  |watt|kilowatt,kw|megawatt,mw|gigawatt,gw|kilowatt hour,kwh|megawatt hour,mwh|volt|joule|calorie,cal|kilocalorie,kcal
  |decibel,db|carat|horsepower,hp`,
);

export const CURRENCY_UNITS = parse(
  `dollar,usd,buck,dlr,us dollar,u s dollar,united states dollar,american dollar|euro,eur|pound,gbp,sterling,quid,lb,british pound
  |pound sterling|yen,jpy,japanese yen|yuan,cny,rmb,renminbi,kuai,chinese yuan|rupee,inr,indian rupee|rouble,ruble,rub,russian ruble
  |franc,french franc|swiss franc,chf|mark,dm,deutschmark,deutsche mark|won,krw,korean won,south korean won|peso|mexican peso,mxn
  |philippine peso|argentine peso|chilean peso|colombian peso|real,reais,brl,brazilian real|lira,lire|turkish lira
  |krona,kronor,sek,swedish krona|krone,kroner|norwegian krone,nok|danish krone,dkk|rand,zar,south african rand|shekel,ils,israeli shekel
  |zloty,pln,polish zloty|forint,huf|koruna|czech koruna,czk|baht,thb,thai baht|ringgit,myr|rupiah,idr,indonesian rupiah|dong,vnd
  |riyal,saudi riyal|rial,iranian rial|dirham,aed|dinar|naira,ngn|shilling|hryvnia,uah|bolivar|leu|tenge|taka|birr|kip,lao kip
  |colon,costa rican colon|guilder|escudo|crown|bitcoin,btc|satoshi|canadian dollar,cad|australian dollar,aud
  |new zealand dollar,nzd|hong kong dollar,hkd|singapore dollar,sgd|taiwan dollar,twd|cent|penny,pence|sen|kopek|centavo`,
);

/** Currency signs; other letters before `$` say whose dollar it is. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'dollar',
    '\u20ac': 'euro',
    '\u00a3': 'pound',
    '\u00a5': 'yen',
    '\u20b9': 'rupee',
    '\u20a9': 'won',
    '\u20bd': 'rouble',
    '\u20ba': 'turkish lira',
    '\u20aa': 'shekel',
    '\u20ab': 'dong',
    '\u0e3f': 'baht',
    '\u20a6': 'naira',
    '\u20b1': 'philippine peso',
    '\u20a1': 'colon',
    '\u20ad': 'kip',
    '\u20b4': 'hryvnia',
  }),
);

/** Letters before `$`: whose dollar or peso. */
export const DOLLAR_PREFIXES = parse(
  `dollar,us,usd,s|canadian dollar,c,ca,cad,can|australian dollar,a,au,aud|new zealand dollar,nz,nzd|hong kong dollar,hk,hkd
  |singapore dollar,sg,sgd|taiwan dollar,nt|mexican peso,mxn,mex|real,r,brl`,
);
