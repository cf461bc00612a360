"""Short words for the industries on the list of OLM § 13-1, so that nobody has to know a code by heart.

The words are our own and name what the list takes in, not every code of the two standards.
"""

from collections.abc import Mapping

from amu_desktop.core.marks import N_
from amu_desktop.law.facts import Standard

_BOTH: Mapping[str, str] = {
    "02": N_("Forestry"),
    "03.2": N_("Fish farming"),
    "05": N_("Coal mining"),
    "07": N_("Mining of metal ores"),
    "08": N_("Other mining and quarrying"),
    "09.9": N_("Services for mining"),
    "10": N_("Making of food"),
    "11": N_("Making of drinks"),
    "12": N_("Making of tobacco goods"),
    "13": N_("Making of textiles"),
    "14": N_("Making of clothes"),
    "15": N_("Making of leather goods"),
    "16": N_("Making of timber and wooden goods"),
    "17": N_("Making of paper and paper goods"),
    "18.1": N_("Printing"),
    "19": N_("Making of petroleum and coal products"),
    "20": N_("Making of chemicals"),
    "21": N_("Making of medicines"),
    "22": N_("Making of rubber and plastic goods"),
    "23": N_("Making of glass, ceramics and concrete"),
    "24": N_("Making of metals"),
    "25": N_("Making of metal goods"),
    "26.1": N_("Making of electronic components"),
    "26.2": N_("Making of computers"),
    "26.3": N_("Making of communication equipment"),
    "26.4": N_("Making of consumer electronics"),
    "26.51": N_("Making of measuring instruments"),
    "26.6": N_("Making of radiation and electromedical equipment"),
    "26.7": N_("Making of optical instruments"),
    "27": N_("Making of electrical equipment"),
    "28": N_("Making of machinery"),
    "29": N_("Making of motor vehicles"),
    "31": N_("Making of furniture"),
    "32.3": N_("Making of sports goods"),
    "32.4": N_("Making of games and toys"),
    "32.5": N_("Making of medical and dental equipment"),
    "32.990": N_("Making of other goods"),
    "36": N_("Water supply"),
    "37": N_("Sewerage"),
    "38": N_("Waste handling"),
    "39": N_("Cleaning up of pollution"),
    "42": N_("Civil engineering works"),
    "49": N_("Transport on land and in pipelines"),
    "52.21": N_("Services for transport on land"),
    "52.23": N_("Services for air transport"),
    "52.24": N_("Loading and unloading"),
    "55.1": N_("Hotels"),
    "56.3": N_("Bars"),
    "61": N_("Telecommunications"),
    "75": N_("Veterinary services"),
    "77.1": N_("Hiring out of motor vehicles"),
    "81.2": N_("Cleaning"),
    "84.23": N_("Justice and prisons"),
    "84.24": N_("Police and public prosecution"),
    "84.25": N_("Fire service"),
    "88": N_("Social care without accommodation"),
    "95.23": N_("Repair of footwear and leather goods"),
    "95.24": N_("Repair of furniture and furnishings"),
    "95.29": N_("Repair of other household goods"),
}
"""Codes that mean the same in both standards."""
_SN2007: Mapping[str, str] = {
    "26.8": N_("Making of magnetic and optical media"),
    "30.1": N_("Building of ships and boats"),
    "30.200": N_("Making of rolling stock for railways"),
    "30.300": N_("Making of aircraft"),
    "30.400": N_("Making of military vehicles"),
    "30.910": N_("Making of motorcycles"),
    "30.920": N_("Making of bicycles and wheelchairs"),
    "30.990": N_("Making of other means of transport"),
    "33.110": N_("Repair of metal goods"),
    "33.120": N_("Repair of machinery"),
    "33.130": N_("Repair of electronic and optical equipment"),
    "33.140": N_("Repair of electrical equipment"),
    "33.150": N_("Repair of ships and boats"),
    "33.160": N_("Repair of aircraft"),
    "33.170": N_("Repair of other means of transport"),
    "33.190": N_("Repair of other equipment"),
    "33.200": N_("Installation of industrial machinery"),
    "35": N_("Supply of electricity, gas and heat"),
    "41.2": N_("Construction of buildings"),
    "43": N_("Specialised building work"),
    "45.2": N_("Repair of motor vehicles"),
    "45.403": N_("Repair of motorcycles"),
    "46.77": N_("Wholesale of waste and scrap"),
    "52.221": N_("Ports and quays"),
    "52.223": N_("Supply bases"),
    "52.229": N_("Other services for sea transport"),
    "53": N_("Post and couriers"),
    "56.101": N_("Restaurants and cafés"),
    "56.290": N_("Canteens"),
    "80.1": N_("Private security"),
    "80.2": N_("Security systems"),
    "85": N_("Education"),
    "86": N_("Health services"),
    "87": N_("Care with accommodation"),
    "96.01": N_("Laundries and dry-cleaning"),
    "96.02": N_("Hairdressing and beauty care"),
}
_SN2025: Mapping[str, str] = {
    "03.3": N_("Services for fishing and fish farming"),
    "30": N_("Making of ships and other means of transport"),
    "33": N_("Repair and installation of machinery"),
    "35.1": N_("Supply of electricity"),
    "35.21": N_("Making of gas"),
    "35.22": N_("Distribution of gas"),
    "35.23": N_("Trade in gas through mains"),
    "35.3": N_("Supply of heat and cooling"),
    "35.4": N_("Brokers of electricity and gas"),
    "41": N_("Construction of buildings"),
    "43.1": N_("Demolition and preparing of sites"),
    "43.2": N_("Electrical and plumbing work"),
    "43.3": N_("Finishing of buildings"),
    "43.4": N_("Specialised work on buildings"),
    "43.5": N_("Specialised civil engineering work"),
    "43.9": N_("Other specialised building work"),
    "46.87": N_("Wholesale of waste and scrap"),
    "52.22": N_("Services for sea transport"),
    "53.1": N_("Postal services"),
    "53.2": N_("Other post and couriers"),
    "56.11": N_("Restaurants"),
    "56.22": N_("Canteens and catering by contract"),
    "80.01": N_("Security and investigation"),
    "80.09": N_("Other security services"),
    "85.1": N_("Education before school age"),
    "85.2": N_("Primary education"),
    "85.3": N_("Secondary education"),
    "85.4": N_("Higher education"),
    "85.5": N_("Other education"),
    "85.69": N_("Other services for education"),
    "86.1": N_("Hospitals"),
    "86.2": N_("Doctors and dentists"),
    "86.91": N_("Medical imaging and laboratories"),
    "86.92": N_("Ambulances"),
    "86.93": N_("Psychologists and psychotherapists"),
    "86.94": N_("Nurses and midwives"),
    "86.95": N_("Physiotherapists"),
    "86.96": N_("Alternative medicine"),
    "86.99": N_("Other health services"),
    "87.1": N_("Nursing homes"),
    "87.2": N_("Care with accommodation for mental illness or addiction"),
    "87.3": N_("Care with accommodation for the elderly and disabled"),
    "87.99": N_("Other care with accommodation"),
    "91.3": N_("Care of cultural heritage"),
    "95.31": N_("Repair of motor vehicles"),
    "95.32": N_("Repair of motorcycles"),
    "96.1": N_("Laundries and dry-cleaning"),
    "96.21": N_("Hairdressing"),
    "96.91": N_("Personal services in the home"),
}

_WORDS: Mapping[Standard, Mapping[str, str]] = {
    Standard.SN2007: {**_BOTH, **_SN2007},
    Standard.SN2025: {**_BOTH, **_SN2025},
}

_ONLY_IN: Mapping[Standard, tuple[str, ...]] = {
    Standard.SN2007: ("26.8", "45", "46.77", "56.10", "56.29", "80.1", "80.2", "80.3", "86.90", "91.0", "96.0"),
    Standard.SN2025: (
        *("03.3", "35.4", "43.4", "43.5", "43.6", "46.8", "56.11", "56.12", "56.22", "80.0", "86.91", "86.92"),
        *("86.93", "86.94", "86.95", "86.96", "86.99", "87.99", "91.2", "91.3", "91.4", "95.3"),
        *("96.1", "96.2", "96.3", "96.4", "96.9"),
    ),
}
"""Where a code begins so, it is of this standard and not of the other; most codes are of both."""


def industry_word(code: str, standard: Standard) -> str:
    """Give the message id of what an industry code means, or an empty text where the list does not take it in."""
    words = _WORDS[standard]
    near = [prefix for prefix in words if code.startswith(prefix.rstrip("0") if "." in prefix else prefix)]
    return words[max(near, key=len)] if near else ""


def industries(standard: Standard) -> tuple[tuple[str, str], ...]:
    """Give every code that has words, with the message id of them, in the order of the codes."""
    return tuple(sorted(_WORDS[standard].items()))


def of_another_standard(code: str, standard: Standard) -> bool:
    """Whether a code is found only in the other standard."""
    return any(code.startswith(prefix) for other, only in _ONLY_IN.items() if other is not standard for prefix in only)
