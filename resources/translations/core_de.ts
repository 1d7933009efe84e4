<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>Its name contains %1.</source>
        <translation>Der Name enthält %1.</translation>
    </message>
    <message>
        <source>Its cells contain their unit.</source>
        <translation>Die Zellen nennen ihre Einheit.</translation>
    </message>
    <message>
        <source>Its name implies latency.</source>
        <translation>Der Name spricht von Latenz.</translation>
    </message>
    <message>
        <source>Its name implies energy.</source>
        <translation>Der Name spricht von Energie.</translation>
    </message>
    <message>
        <source>Its name implies memory.</source>
        <translation>Der Name spricht von Speicher.</translation>
    </message>
    <message>
        <source>Its name implies power.</source>
        <translation>Der Name spricht von Leistung.</translation>
    </message>
    <message>
        <source>Its name implies throughput.</source>
        <translation>Der Name spricht von Durchsatz.</translation>
    </message>
    <message>
        <source>It contains the success of measurements.</source>
        <translation>Sie sagt, ob eine Messung gelungen ist.</translation>
    </message>
    <message>
        <source>It contains words.</source>
        <translation>Sie enthält Wörter.</translation>
    </message>
    <message>
        <source>Its name speaks of a cost, of which more is never faster.</source>
        <translation>Der Name spricht von einem Aufwand, von dem mehr nie schneller ist.</translation>
    </message>
    <message>
        <source>Its name speaks of what a network is run with.</source>
        <translation>Der Name spricht davon, womit ein Netz ausgeführt wird.</translation>
    </message>
    <message>
        <source>It holds %1 different numbers, all whole.</source>
        <translation>Sie enthält %1 verschiedene Zahlen, alle ganz.</translation>
    </message>
    <message>
        <source>It holds %1 different numbers.</source>
        <translation>Sie enthält %1 verschiedene Zahlen.</translation>
    </message>
    <message>
        <source>It holds %1 different words.</source>
        <translation>Sie enthält %1 verschiedene Wörter.</translation>
    </message>
    <message>
        <source>It holds %1 different words, nearly one per row.</source>
        <translation>Sie enthält %1 verschiedene Wörter, fast eines je Zeile.</translation>
    </message>
    <message>
        <source>It names networks.</source>
        <translation>Sie benennt Netze.</translation>
    </message>
    <message>
        <source>It is the same for every network.</source>
        <translation>Sie ist bei allen Netzen gleich.</translation>
    </message>
    <message>
        <source>It counts rows.</source>
        <translation>Sie zählt Zeilen.</translation>
    </message>
    <message>
        <source>Its cells are numbers with %1 between them.</source>
        <translation>Ihre Zellen sind Zahlen mit %1 dazwischen.</translation>
    </message>
    <message>
        <source>As many as %1 says.</source>
        <translation>So viele, wie %1 angibt.</translation>
    </message>
    <message>
        <source>Its numbers are dates.</source>
        <translation>Die Zahlen sind Zeitpunkte.</translation>
    </message>
    <message>
        <source>Its name implies a prediction, not a measurement.</source>
        <translation>Der Name spricht von einer Vorhersage, nicht von einer Messung.</translation>
    </message>
    <message>
        <source>Its name contains %1, which is not the time of an inference.</source>
        <translation>Der Name enthält %1, das ist nicht die Dauer einer Inferenz.</translation>
    </message>
    <message>
        <source>It counts measurements of the same network.</source>
        <translation>Sie zählt Messungen desselben Netzes.</translation>
    </message>
    <message>
        <source>Its name implies that it is not a measured inference.</source>
        <translation>Dem Namen nach ist es keine gemessene Inferenz.</translation>
    </message>
    <message>
        <source>It is given in percent.</source>
        <translation>Sie ist in Prozent angegeben.</translation>
    </message>
    <message>
        <source>Its name contains %1, a condition of the measurement.</source>
        <translation>Der Name enthält %1, einen Umstand der Messung.</translation>
    </message>
    <message>
        <source>Its name contains neither a unit nor a known word.</source>
        <translation>Der Name enthält weder eine Einheit noch ein bekanntes Wort.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>Its unit %1 is unknown.</source>
        <translation>Die Einheit %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Sie hat keinen Namen.</translation>
    </message>
    <message>
        <source>It has no unit.</source>
        <translation>Die Einheit steht nirgends.</translation>
    </message>
    <message>
        <source>It belongs to another quantity.</source>
        <translation>Sie gehört zu einer anderen Größe.</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Sie gehört zu %1.</translation>
    </message>
    <message>
        <source>Its cells are networks of a known space.</source>
        <translation>Die Zellen sind Netze eines bekannten Suchraums.</translation>
    </message>
    <message>
        <source>It contains words, and its name implies a device.</source>
        <translation>Sie enthält Wörter, und der Name spricht von einem Gerät.</translation>
    </message>
    <message>
        <source>It was chosen by hand.</source>
        <translation>Von Hand so gewählt.</translation>
    </message>
    <message>
        <source>It was left out by hand.</source>
        <translation>Von Hand weggelassen.</translation>
    </message>
    <message>
        <source>table as text</source>
        <translation>Tabelle als Text</translation>
    </message>
    <message>
        <source>table as JSON</source>
        <translation>Tabelle als JSON</translation>
    </message>
    <message>
        <source>HELP data</source>
        <translation>HELP-Daten</translation>
    </message>
    <message>
        <source>a device of HELP data</source>
        <translation>ein Gerät der HELP-Daten</translation>
    </message>
    <message>
        <source>Latency Studio&apos;s own table</source>
        <translation>eigene Tabelle von Latency Studio</translation>
    </message>
    <message>
        <source>OFANAS table</source>
        <translation>OFANAS-Tabelle</translation>
    </message>
    <message>
        <source>Eagle or HW-NAS-Bench pickle</source>
        <translation>Pickle von Eagle oder HW-NAS-Bench</translation>
    </message>
    <message>
        <source>Eagle (LatBench) pickle</source>
        <translation>Pickle von Eagle (LatBench)</translation>
    </message>
    <message>
        <source>HW-NAS-Bench pickle</source>
        <translation>Pickle von HW-NAS-Bench</translation>
    </message>
    <message>
        <source>pandas data frame pickle</source>
        <translation>Pickle einer pandas-Tabelle</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Felder</translation>
    </message>
    <message>
        <source>OneProxy list</source>
        <translation>OneProxy-Liste</translation>
    </message>
    <message>
        <source>published accuracies of NAS-Bench-201</source>
        <translation>veröffentlichte Genauigkeiten von NAS-Bench-201</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>mobile CPU</source>
        <translation>Mobil-CPU</translation>
    </message>
    <message>
        <source>mobile GPU</source>
        <translation>Mobil-GPU</translation>
    </message>
    <message>
        <source>mobile DSP</source>
        <translation>Mobil-DSP</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>eingebettet</translation>
    </message>
    <message>
        <source>TPU</source>
        <translation>TPU</translation>
    </message>
    <message>
        <source>FPGA</source>
        <translation>FPGA</translation>
    </message>
    <message>
        <source>ASIC</source>
        <translation>ASIC</translation>
    </message>
    <message>
        <source>unseen networks</source>
        <translation>ungesehenen Netzen</translation>
    </message>
    <message>
        <source>all networks</source>
        <translation>allen Netzen</translation>
    </message>
    <message>
        <source>first 128 (NASFLAT)</source>
        <translation>den ersten 128 (NASFLAT)</translation>
    </message>
    <message>
        <source>trimmed 800 (HELP)</source>
        <translation>gestutzten 800 (HELP)</translation>
    </message>
    <message>
        <source>Simulated · NAS-Bench-201</source>
        <translation>Simuliert · NAS-Bench-201</translation>
    </message>
    <message>
        <source>Simulated · FBNet</source>
        <translation>Simuliert · FBNet</translation>
    </message>
    <message>
        <source>Simulated · OFA-MobileNetV3</source>
        <translation>Simuliert · OFA-MobileNetV3</translation>
    </message>
    <message>
        <source>HELP · NAS-Bench-201</source>
        <translation>HELP · NAS-Bench-201</translation>
    </message>
    <message>
        <source>HELP · FBNet</source>
        <translation>HELP · FBNet</translation>
    </message>
    <message>
        <source>HELP · OFA-MobileNetV3</source>
        <translation>HELP · OFA-MobileNetV3</translation>
    </message>
    <message>
        <source>Task errors · NAS-Bench-201</source>
        <translation>Aufgabenfehler · NAS-Bench-201</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s data sheet</source>
        <translation>Datenblatt von NVIDIA</translation>
    </message>
    <message>
        <source>multiply-adds (M)</source>
        <translation>Multiplikationen (M)</translation>
    </message>
    <message>
        <source>parameters (M)</source>
        <translation>Parameter (M)</translation>
    </message>
    <message>
        <source>memory traffic (M elements)</source>
        <translation>Speicherverkehr (M Elemente)</translation>
    </message>
    <message>
        <source>kernel launches</source>
        <translation>Kernelstarts</translation>
    </message>
    <message>
        <source>cost component %1 (PCA)</source>
        <translation>Kostenkomponente %1 (PCA)</translation>
    </message>
    <message>
        <source>CIFAR-100 top-1 accuracy (%)</source>
        <translation>Top-1-Genauigkeit auf CIFAR-100 (%)</translation>
    </message>
    <message>
        <source>multiply-adds (M) in place of accuracy</source>
        <translation>Multiplikationen (M) statt Genauigkeit</translation>
    </message>
    <message>
        <source>global costs</source>
        <translation>Gesamtkosten</translation>
    </message>
    <message>
        <source>exported graph</source>
        <translation>exportierter Graph</translation>
    </message>
    <message>
        <source>pruned graph</source>
        <translation>beschnittener Graph</translation>
    </message>
    <message>
        <source>merged operations</source>
        <translation>zusammengelegte Operationen</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>products of numbers</source>
        <translation>Produkte von Zahlen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>layer rates</source>
        <translation>Schichtraten</translation>
    </message>
    <message>
        <source>depthwise rates</source>
        <translation>Depthwise-Raten</translation>
    </message>
    <message>
        <source>traffic rates</source>
        <translation>Verkehrsraten</translation>
    </message>
    <message>
        <source>single decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>source profiles</source>
        <translation>Quellprofile</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>übertragen</translation>
    </message>
    <message>
        <source>same net, untrained</source>
        <translation>dasselbe Netz, untrainiert</translation>
    </message>
    <message>
        <source>architecture alone</source>
        <translation>Architektur allein</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Auswahlregel</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>picks</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>source samples</source>
        <translation>Quellmessungen</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>erster Startwert</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>train devices</source>
        <translation>Trainingsgeräte</translation>
    </message>
    <message>
        <source>test devices</source>
        <translation>Testgeräte</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>the runs have different first seeds, so their trials are not paired</source>
        <translation>die Läufe begannen mit anderen Startwerten und bilden keine Paare</translation>
    </message>
    <message>
        <source>no pair of seeds differs</source>
        <translation>kein Paar von Startwerten unterscheidet sich</translation>
    </message>
    <message>
        <source>Wilcoxon&apos;s test needs %1 seeds in both runs; there are %2</source>
        <translation>der Wilcoxon-Test braucht in beiden Läufen %1 Startwerte; es sind %2</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>kernel greedy</source>
        <translation>gierig</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>by parameters</source>
        <translation>nach Parametern</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>K-Means</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>cosine greedy</source>
        <translation>Kosinus gierig</translation>
    </message>
    <message>
        <source>k-means and cosine</source>
        <translation>K-Means und Kosinus</translation>
    </message>
    <message>
        <source>by accuracy</source>
        <translation>nach Genauigkeit</translation>
    </message>
    <message>
        <source>by latency (oracle)</source>
        <translation>nach Latenz (Orakel)</translation>
    </message>
    <message>
        <source>edge %1→%2: none</source>
        <translation>Kante %1→%2: none</translation>
    </message>
    <message>
        <source>edge %1→%2: skip</source>
        <translation>Kante %1→%2: skip</translation>
    </message>
    <message>
        <source>layer %1: k%2 e%3</source>
        <translation>Schicht %1: k%2 e%3</translation>
    </message>
    <message>
        <source>layer %1: k%2 e%3 g%4</source>
        <translation>Schicht %1: k%2 e%3 g%4</translation>
    </message>
    <message>
        <source>layer %1: skip</source>
        <translation>Schicht %1: skip</translation>
    </message>
    <message>
        <source>stage %1 block %2 kernel: k%3</source>
        <translation>Stufe %1 Block %2 Kernel: k%3</translation>
    </message>
    <message>
        <source>stage %1 block %2 expansion: e%3</source>
        <translation>Stufe %1 Block %2 Expansion: e%3</translation>
    </message>
    <message>
        <source>stage %1 depth: d%2</source>
        <translation>Stufe %1 Tiefe: d%2</translation>
    </message>
    <message>
        <source>resolution: r%1</source>
        <translation>Auflösung: r%1</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>stage %1 block %2 is beyond the depth of its stage.</source>
        <translation>Stufe %1 Block %2 liegt jenseits der Tiefe seiner Stufe.</translation>
    </message>
    <message>
        <source>NAS-Bench-201</source>
        <translation>NAS-Bench-201</translation>
    </message>
    <message>
        <source>FBNet</source>
        <translation>FBNet</translation>
    </message>
    <message>
        <source>OFA-MobileNetV3</source>
        <translation>OFA-MobileNetV3</translation>
    </message>
    <message>
        <source>15 625 cells of six edges with five operations, stacked to a network for CIFAR-10.</source>
        <translation>15 625 Zellen aus sechs Kanten mit fünf Operationen, zu einem Netz für CIFAR-10 gestapelt.</translation>
    </message>
    <message>
        <source>Networks of 22 layers, each one of eight inverted bottlenecks or a skip.</source>
        <translation>Netze aus 22 Schichten, jede einer von acht Inverted Bottlenecks oder ein Skip.</translation>
    </message>
    <message>
        <source>MobileNetV3 networks of five stages with two to four inverted bottlenecks each, and an image size.</source>
        <translation>MobileNetV3-Netze aus fünf Stufen mit je zwei bis vier Inverted Bottlenecks und einer Bildgröße.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>A Gaussian process on source profiles, costs and layer rates; learns in milliseconds.</source>
        <translation>Ein Gaußprozess über Quellprofile, Kosten und Schichtraten; lernt in Millisekunden.</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>eigene Arbeit</translation>
    </message>
    <message>
        <source>NASFLAT</source>
        <translation>NASFLAT</translation>
    </message>
    <message>
        <source>A graph network with a learned vector for each device, pre-trained on the train devices and adapted to the new one.</source>
        <translation>Ein Graphnetz mit einem gelernten Vektor je Gerät, vortrainiert auf den Trainingsgeräten und an das neue angepasst.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The plain network is the paper&apos;s baseline: it uses the encoding chosen as supplement and no graph.</source>
        <translation>Das einfache Netz ist das Vergleichsmaß der Arbeit: Es sieht die als Zusatz gewählte Kodierung und kennt keinen Graphen.</translation>
    </message>
    <message>
        <source>graph network</source>
        <translation>Graphnetz</translation>
    </message>
    <message>
        <source>plain network on an encoding</source>
        <translation>einfaches Netz auf einer Kodierung</translation>
    </message>
    <message>
        <source>Graph layers</source>
        <translation>Graphschichten</translation>
    </message>
    <message>
        <source>Operation of a graph layer; the ensemble combines gated sums and attention.</source>
        <translation>Was eine Graphschicht tut; das Ensemble verbindet gesteuerte Summen und Attention.</translation>
    </message>
    <message>
        <source>ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>gated sums</source>
        <translation>gesteuerte Summen</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>attention with four heads</source>
        <translation>Attention mit vier Köpfen</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>An encoding fed to the network besides the graph.</source>
        <translation>Eine Kodierung, die das Netz außer dem Graphen erfährt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Adjacency and operations</source>
        <translation>Adjazenz und Operationen</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Analytic costs</source>
        <translation>Analytische Kosten</translation>
    </message>
    <message>
        <source>Zero-cost proxies (published)</source>
        <translation>Zero-Cost-Proxys (veröffentlicht)</translation>
    </message>
    <message>
        <source>Zero-cost proxies (computed here)</source>
        <translation>Zero-Cost-Proxys (hier berechnet)</translation>
    </message>
    <message>
        <source>Zero-cost proxies (computed, image batches as published)</source>
        <translation>Zero-Cost-Proxys (berechnet, Bildstapel wie veröffentlicht)</translation>
    </message>
    <message>
        <source>Proxy: EPE-NAS</source>
        <translation>Proxy: EPE-NAS</translation>
    </message>
    <message>
        <source>Proxy: Fisher</source>
        <translation>Proxy: Fisher</translation>
    </message>
    <message>
        <source>Proxy: FLOPs</source>
        <translation>Proxy: FLOPs</translation>
    </message>
    <message>
        <source>Proxy: Gradient norm</source>
        <translation>Proxy: Gradientennorm</translation>
    </message>
    <message>
        <source>Proxy: GraSP</source>
        <translation>Proxy: GraSP</translation>
    </message>
    <message>
        <source>Proxy: Jacobian covariance</source>
        <translation>Proxy: Jacobi-Kovarianz</translation>
    </message>
    <message>
        <source>Proxy: L2 norm</source>
        <translation>Proxy: L2-Norm</translation>
    </message>
    <message>
        <source>Proxy: NWOT</source>
        <translation>Proxy: NWOT</translation>
    </message>
    <message>
        <source>Proxy: Parameters</source>
        <translation>Proxy: Parameter</translation>
    </message>
    <message>
        <source>Proxy: Plain</source>
        <translation>Proxy: Plain</translation>
    </message>
    <message>
        <source>Proxy: SNIP</source>
        <translation>Proxy: SNIP</translation>
    </message>
    <message>
        <source>Proxy: SynFlow</source>
        <translation>Proxy: SynFlow</translation>
    </message>
    <message>
        <source>Proxy: Zen</source>
        <translation>Proxy: Zen</translation>
    </message>
    <message>
        <source>arch2vec (learned here)</source>
        <translation>arch2vec (hier gelernt)</translation>
    </message>
    <message>
        <source>CATE (learned here)</source>
        <translation>CATE (hier gelernt)</translation>
    </message>
    <message>
        <source>arch2vec (learned as published)</source>
        <translation>arch2vec (gelernt wie veröffentlicht)</translation>
    </message>
    <message>
        <source>CATE (learned as published)</source>
        <translation>CATE (gelernt wie veröffentlicht)</translation>
    </message>
    <message>
        <source>arch2vec, CATE and proxies</source>
        <translation>arch2vec, CATE und Proxys</translation>
    </message>
    <message>
        <source>arch2vec (from a file)</source>
        <translation>arch2vec (aus einer Datei)</translation>
    </message>
    <message>
        <source>CATE (from a file)</source>
        <translation>CATE (aus einer Datei)</translation>
    </message>
    <message>
        <source>all that are available at once, side by side</source>
        <translation>alle vorhandenen zugleich, nebeneinander</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>Fusion</translation>
    </message>
    <message>
        <source>How the two parts of an ensemble layer are combined.</source>
        <translation>Wie die zwei Teile einer Ensembleschicht eins werden.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>dense layers</source>
        <translation>dichte Schichten</translation>
    </message>
    <message>
        <source>Device enters</source>
        <translation>Gerät geht ein</translation>
    </message>
    <message>
        <source>Where the device enters the network.</source>
        <translation>Wo das Netz vom Gerät erfährt.</translation>
    </message>
    <message>
        <source>beside every operation</source>
        <translation>neben jeder Operation</translation>
    </message>
    <message>
        <source>once, after the graph</source>
        <translation>einmal, hinter dem Graphen</translation>
    </message>
    <message>
        <source>Hardware transfer</source>
        <translation>Hardware-Transfer</translation>
    </message>
    <message>
        <source>Starts a new device from the embedding of the train device with the most similar order of its labels; otherwise from a random one.</source>
        <translation>Beginnt ein neues Gerät mit der Einbettung des Trainingsgeräts, das seine Messungen am ähnlichsten ordnet; sonst mit Rauschen.</translation>
    </message>
    <message>
        <source>FBNet graph</source>
        <translation>FBNet-Graph</translation>
    </message>
    <message>
        <source>Edges of an FBNet network's graph.</source>
        <translation>Welche Kanten der Graph eines FBNet-Netzes hat.</translation>
    </message>
    <message>
        <source>Layers have an edge to themselves only, so their order is lost, as are the first and the last layer.</source>
        <translation>Schichten haben nur eine Kante zu sich selbst: Ihre Reihenfolge bleibt ungesehen, und die erste und die letzte gehen verloren.</translation>
    </message>
    <message>
        <source>chain of layers</source>
        <translation>Kette der Schichten</translation>
    </message>
    <message>
        <source>layers without edges</source>
        <translation>Schichten ohne Kanten</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>Node features</source>
        <translation>Knotenmerkmale</translation>
    </message>
    <message>
        <source>Features of a node besides operation and device.</source>
        <translation>Was das Netz außer Operation und Gerät von einem Knoten weiß.</translation>
    </message>
    <message>
        <source>All nodes but the first share one row of features, so a layer&apos;s place in the network, and with it its width and resolution, is lost.</source>
        <translation>Alle Knoten außer dem ersten teilen sich eine Zeile von Merkmalen: Der Platz einer Schicht im Netz, und damit Breite und Auflösung, bleibt ungesehen.</translation>
    </message>
    <message>
        <source>by place in the graph</source>
        <translation>nach Platz im Graphen</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Nodes a node attends to; the published form ranks better on left-out train devices.</source>
        <translation>Auf welche Knoten ein Knoten achtet; wie veröffentlicht ordnet es besser, sagen zurückgehaltene Trainingsgeräte.</translation>
    </message>
    <message>
        <source>Nodes without an edge take part with a score of 0, so every node attends to all others.</source>
        <translation>Knoten ohne Kante nehmen mit dem Wert 0 teil: Jeder Knoten sieht alle anderen.</translation>
    </message>
    <message>
        <source>to predecessors</source>
        <translation>auf Vorgänger</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Rows of a batch that are ranked against each other.</source>
        <translation>Welche Zeilen eines Batches gegeneinander geordnet werden.</translation>
    </message>
    <message>
        <source>Rows of different devices are ranked as well, by latencies scaled per device.</source>
        <translation>Auch Zeilen verschiedener Geräte werden geordnet, nach je Gerät skalierten Latenzen.</translation>
    </message>
    <message>
        <source>within a device</source>
        <translation>innerhalb eines Geräts</translation>
    </message>
    <message>
        <source>Label scale</source>
        <translation>Skala der Messungen</translation>
    </message>
    <message>
        <source>Range used to scale a device&apos;s latencies to 0…1.</source>
        <translation>Wonach die Latenzen eines Geräts auf 0…1 skaliert werden.</translation>
    </message>
    <message>
        <source>The smallest and largest latency of a train device in the whole table, beyond the source samples.</source>
        <translation>Kleinste und größte Latenz eines Trainingsgeräts über die ganze Tabelle, auch von Architekturen, die keine Quellmessungen sind.</translation>
    </message>
    <message>
        <source>Supplement scale</source>
        <translation>Skala des Zusatzes</translation>
    </message>
    <message>
        <source>Whether every column of the supplement has the same weight.</source>
        <translation>Ob jede Spalte des Zusatzes gleich zählt.</translation>
    </message>
    <message>
        <source>Columns of the supplement keep their units.</source>
        <translation>Spalten des Zusatzes behalten ihre Einheiten.</translation>
    </message>
    <message>
        <source>standardised columns</source>
        <translation>standardisierte Spalten</translation>
    </message>
    <message>
        <source>Device of the plain network</source>
        <translation>Gerät des einfachen Netzes</translation>
    </message>
    <message>
        <source>How the device enters the plain network.</source>
        <translation>Wie das einfache Netz vom Gerät erfährt.</translation>
    </message>
    <message>
        <source>The device is its number in the list, eight times, as if devices had an order.</source>
        <translation>Das Gerät ist seine Nummer in der Liste, achtmal, als stünden Geräte auf einer Linie.</translation>
    </message>
    <message>
        <source>one of many</source>
        <translation>eines von vielen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Initial weights for a new device.</source>
        <translation>Womit ein neues Gerät beginnt.</translation>
    </message>
    <message>
        <source>Each device continues from the weights of the previous one.</source>
        <translation>Ein Gerät macht mit den Gewichten weiter, die das vorige hinterlassen hat.</translation>
    </message>
    <message>
        <source>pre-trained for every device</source>
        <translation>für jedes Gerät die vortrainierten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Prediction on which ρ and τ are evaluated.</source>
        <translation>Auf welcher Vorhersage ρ und τ gezählt werden.</translation>
    </message>
    <message>
        <source>ρ and τ are means over the last four epochs of the adaptation.</source>
        <translation>ρ und τ sind Mittel über die letzten vier Epochen der Anpassung.</translation>
    </message>
    <message>
        <source>after the last epoch</source>
        <translation>nach der letzten Epoche</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Passes over the train devices. The paper uses 150, of which the first 30 matter most; 0 learns a device from scratch.</source>
        <translation>Durchgänge über die Trainingsgeräte; die Arbeit nimmt 150, wovon 30 das meiste leisten. Mit 0 wird ein Gerät von Grund auf gelernt.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Transfer epochs</source>
        <translation>Transfer­epochen</translation>
    </message>
    <message>
        <source>Passes over the few labels of a new device.</source>
        <translation>Durchgänge über die wenigen Messungen eines neuen Geräts.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Initial step size of pre-training; decreases along a cosine.</source>
        <translation>Erste Schrittweite des Vortrainings; sie fällt entlang eines Kosinus.</translation>
    </message>
    <message>
        <source>Transfer rate</source>
        <translation>Transferrate</translation>
    </message>
    <message>
        <source>Initial step size on the new device; the paper uses 0.003 on NAS-Bench-201.</source>
        <translation>Erste Schrittweite auf dem neuen Gerät; die Arbeit nimmt 0.003 auf NAS-Bench-201.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Maximum number of rows per step of pre-training; all steps have equally many.</source>
        <translation>Zeilen, die ein Schritt des Vortrainings höchstens ansieht; alle Schritte gleich viele.</translation>
    </message>
    <message>
        <source>architectures</source>
        <translation>Architekturen</translation>
    </message>
    <message>
        <source>Transfer batch</source>
        <translation>Transferbatch</translation>
    </message>
    <message>
        <source>Maximum number of rows per step on the new device; all steps have equally many.</source>
        <translation>Zeilen, die ein Schritt auf dem neuen Gerät höchstens ansieht; alle Schritte gleich viele.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Rate at which unused weights shrink.</source>
        <translation>Wie schnell ungenutzte Gewichte schrumpfen.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of the head&apos;s activations dropped during training.</source>
        <translation>Anteil der Zahlen im Kopf, die beim Training stumm sind.</translation>
    </message>
    <message>
        <source>Dropout per pair</source>
        <translation>Dropout je Paar</translation>
    </message>
    <message>
        <source>Separate dropout for both sides of every pair, as published, or one per architecture and step, which is faster.</source>
        <translation>Ob beide Seiten jedes Paares ihren eigenen Dropout haben, wie veröffentlicht, oder jede Architektur einen je Schritt, was schneller ist.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Rank pairs, as published, or fit the scaled latency.</source>
        <translation>Paare ordnen, wie veröffentlicht, oder die skalierte Latenz treffen.</translation>
    </message>
    <message>
        <source>pairwise hinge</source>
        <translation>paarweiser Hinge</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>quadratischer Fehler</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>as published, with proxies</source>
        <translation>wie veröffentlicht, mit Proxys</translation>
    </message>
    <message>
        <source>HELP</source>
        <translation>HELP</translation>
    </message>
    <message>
        <source>Meta-learned; adapts to a device described by ten reference latencies.</source>
        <translation>Lernt durch Meta-Lernen, sich an ein Gerät anzupassen, das zehn Referenzlatenzen beschreiben.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>HELP; HELP as tuned by NASFLAT&apos;s authors; Meta-SGD, without a hardware vector; MAML, also with fixed inner rates.</source>
        <translation>HELP; wie die NASFLAT-Autoren es einstellten; Meta-SGD, das kein Gerät kennt; MAML, das auch seine inneren Raten nicht lernt.</translation>
    </message>
    <message>
        <source>HELP, tuned</source>
        <translation>HELP, eingestellt</translation>
    </message>
    <message>
        <source>Meta-SGD</source>
        <translation>Meta-SGD</translation>
    </message>
    <message>
        <source>MAML</source>
        <translation>MAML</translation>
    </message>
    <message>
        <source>Reference networks</source>
        <translation>Referenznetze</translation>
    </message>
    <message>
        <source>The ten networks whose latencies describe a device; they are measured on a new device as well. If the table lacks the published ones, Kernel greedy chooses them.</source>
        <translation>Die zehn Netze, deren Latenzen ein Gerät beschreiben; auch ein neues muss sie messen. Fehlen die veröffentlichten in der Tabelle, wählt Kernel gierig sie.</translation>
    </message>
    <message>
        <source>published, if available</source>
        <translation>veröffentlicht, falls vorhanden</translation>
    </message>
    <message>
        <source>the published ten</source>
        <translation>die zehn veröffentlichten</translation>
    </message>
    <message>
        <source>kernel-greedy&apos;s ten</source>
        <translation>zehn von Kernel gierig</translation>
    </message>
    <message>
        <source>ten at random</source>
        <translation>zehn zufällige</translation>
    </message>
    <message>
        <source>ten by parameters</source>
        <translation>zehn nach Parametern</translation>
    </message>
    <message>
        <source>Reference list</source>
        <translation>Referenzliste</translation>
    </message>
    <message>
        <source>Ten architecture numbers separated by commas, for references by hand.</source>
        <translation>Zehn Architekturnummern mit Kommas dazwischen, für Referenzen von Hand.</translation>
    </message>
    <message>
        <source>Count references as samples</source>
        <translation>Referenzen als Stichproben zählen</translation>
    </message>
    <message>
        <source>The ten references are the first of the samples; otherwise they are additional.</source>
        <translation>Die zehn Referenzen sind die ersten der Stichproben; sonst kommen sie hinzu.</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>A file to start from instead of meta-training: one saved here or a released help_max_corr.pt.</source>
        <translation>Eine Datei, mit der statt des Meta-Trainings begonnen wird: eine hier gespeicherte oder ein veröffentlichtes help_max_corr.pt.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>File for the result of meta-training.</source>
        <translation>Wohin das Ergebnis des Meta-Trainings gespeichert wird.</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Steps of meta-training. 0: 2000, on FBNet 4000. Curves and progress count 50 of them as an epoch.</source>
        <translation>Schritte des Meta-Trainings. 0: 2000, auf FBNet 4000. Kurven und Fortschritt zählen 50 davon als Epoche.</translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Episoden</translation>
    </message>
    <message>
        <source>Steps on a new device</source>
        <translation>Schritte auf neuem Gerät</translation>
    </message>
    <message>
        <source>Inner steps on the samples of a new device. 0: as in the variant.</source>
        <translation>Innere Schritte auf den Stichproben eines neuen Geräts. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Inner steps</source>
        <translation>Innere Schritte</translation>
    </message>
    <message>
        <source>Inner steps in meta-training. 0: as in the variant.</source>
        <translation>Innere Schritte im Meta-Training. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Modulator samples</source>
        <translation>Modulator-Stichproben</translation>
    </message>
    <message>
        <source>Adaptations whose predictions are averaged. 0: as in the variant.</source>
        <translation>Anpassungen, deren Vorhersagen gemittelt werden. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Devices per episode</source>
        <translation>Geräte je Episode</translation>
    </message>
    <message>
        <source>Train devices drawn for each episode. 0: as in the variant.</source>
        <translation>Trainingsgeräte, die für jede Episode gezogen werden. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Support networks</source>
        <translation>Support-Netze</translation>
    </message>
    <message>
        <source>Labels per device for the inner steps of an episode.</source>
        <translation>Messungen, mit denen ein Gerät einer Episode angepasst wird.</translation>
    </message>
    <message>
        <source>Query networks</source>
        <translation>Query-Netze</translation>
    </message>
    <message>
        <source>Labels per device for the loss of an episode.</source>
        <translation>Messungen, nach denen ein Gerät einer Episode beurteilt wird.</translation>
    </message>
    <message>
        <source>Meta rate</source>
        <translation>Metarate</translation>
    </message>
    <message>
        <source>First step size of pre-training; it falls along a cosine.</source>
        <translation>Erste Schrittweite des Vortrainings; sie fällt entlang eines Kosinus.</translation>
    </message>
    <message>
        <source>How fast weights without use shrink.</source>
        <translation>Wie schnell ungenutzte Gewichte schrumpfen.</translation>
    </message>
    <message>
        <source>Step size of meta-training. 0: as in the variant.</source>
        <translation>Schrittweite des Meta-Trainings. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Inner rate</source>
        <translation>Innere Rate</translation>
    </message>
    <message>
        <source>Initial value of the inner rates. 0: as in the variant.</source>
        <translation>Womit die inneren Raten beginnen. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Divergence weight</source>
        <translation>Gewicht der Divergenz</translation>
    </message>
    <message>
        <source>Penalty on the modulator's divergence from the standard normal distribution.</source>
        <translation>Wie stark der Modulator an der Standardnormalverteilung gehalten wird.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Devices used to select the best state: titanx and gold_6240, except test devices; without any, the last state is kept.</source>
        <translation>Geräte, nach denen der beste Stand gewählt wird: titanx und gold_6240, nie ein getestetes; ohne sie bleibt der letzte Stand.</translation>
    </message>
    <message>
        <source>published devices</source>
        <translation>veröffentlichte Geräte</translation>
    </message>
    <message>
        <source>Scale of a new device&apos;s latencies: the 10th and 90th percentile of its measured networks.</source>
        <translation>Wonach die Latenzen eines neuen Geräts skaliert werden: 10. und 90. Perzentil seiner gemessenen Netze.</translation>
    </message>
    <message>
        <source>A new device is scaled by the range of its whole trimmed pool, which nobody has measured.</source>
        <translation>Ein neues Gerät wird nach der Spanne seines ganzen gestutzten Vorrats skaliert, den niemand gemessen hat.</translation>
    </message>
    <message>
        <source>measurements</source>
        <translation>nach dem Gemessenen</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Divergence in the loss of an episode.</source>
        <translation>Wessen Divergenz in den Verlust einer Episode eingeht.</translation>
    </message>
    <message>
        <source>Only the last device&apos;s, times the number of devices.</source>
        <translation>Nur die des letzten Geräts, mal die Zahl der Geräte.</translation>
    </message>
    <message>
        <source>mean of the devices</source>
        <translation>Mittel der Geräte</translation>
    </message>
    <message>
        <source>Best state</source>
        <translation>Bester Stand</translation>
    </message>
    <message>
        <source>State of meta-training to keep.</source>
        <translation>Welcher Stand des Meta-Trainings bleibt.</translation>
    </message>
    <message>
        <source>One maximum over train and validation devices, so that a good score on train devices can block later states that validate better.</source>
        <translation>Ein Maximum über Trainings- und Validierungsgeräte: Ein guter Wert auf Trainingsgeräten kann spätere, besser validierende Stände fernhalten.</translation>
    </message>
    <message>
        <source>by validation devices</source>
        <translation>nach Validierungsgeräten</translation>
    </message>
    <message>
        <source>mean of the second half</source>
        <translation>Mittel der zweiten Hälfte</translation>
    </message>
    <message>
        <source>Modulator average</source>
        <translation>Modulator-Mittel</translation>
    </message>
    <message>
        <source>Predictions that are evaluated.</source>
        <translation>Welche Vorhersagen zählen.</translation>
    </message>
    <message>
        <source>Only those of the last sample.</source>
        <translation>Nur die der letzten Stichprobe.</translation>
    </message>
    <message>
        <source>mean of all samples</source>
        <translation>Mittel aller Stichproben</translation>
    </message>
    <message>
        <source>Multi-Predict</source>
        <translation>Multi-Predict</translation>
    </message>
    <message>
        <source>One network for all train devices; a new device starts from its closest train device and adapts.</source>
        <translation>Ein Netz für alle Trainingsgeräte; ein neues Gerät beginnt beim ähnlichsten davon und passt sich an.</translation>
    </message>
    <message>
        <source>Sizes and schedules: chosen on left-out train devices, or those of the two reference scripts.</source>
        <translation>Größen und Abläufe: auf zurückgehaltenen Trainingsgeräten gewählt oder die der zwei Skripte der Referenz.</translation>
    </message>
    <message>
        <source>tuned here</source>
        <translation>hier eingestellt</translation>
    </message>
    <message>
        <source>published, advanced</source>
        <translation>veröffentlicht, erweitert</translation>
    </message>
    <message>
        <source>published, baseline</source>
        <translation>veröffentlicht, einfach</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Inputs for an architecture: its encoding; also zero-cost proxies or another encoding; or also its latencies on train devices, which then have to be measured for all architectures.</source>
        <translation>Was von einer Architektur gelesen wird: ihre Kodierung; auch Zero-Cost-Proxys oder eine andere Kodierung; oder auch ihre Latenzen auf Trainingsgeräten, die dann auf allen Architekturen gemessen sein müssen.</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>architecture and proxies</source>
        <translation>Architektur und Proxys</translation>
    </message>
    <message>
        <source>architecture and latencies</source>
        <translation>Architektur und Latenzen</translation>
    </message>
    <message>
        <source>Second input of architecture and proxies: any registered encoding, standardised.</source>
        <translation>Was „Architektur und Proxys“ außer der Architektur liest: irgendeine Kodierung, standardisiert.</translation>
    </message>
    <message>
        <source>Latency vector</source>
        <translation>Latenzvektor</translation>
    </message>
    <message>
        <source>Train devices of the latency vector, separated by commas; empty: all.</source>
        <translation>Trainingsgeräte des Latenzvektors mit Kommas dazwischen; leer: alle.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Encoding of an architecture. As published: a graph on NAS-Bench-201, kernels and expansions elsewhere; tuned: elsewhere standardised one-hots.</source>
        <translation>Wie eine Architektur aufgeschrieben wird. Wie veröffentlicht: ein Graph auf NAS-Bench-201, sonst Kernel und Expansionen; eingestellt: sonst standardisierte One-Hots.</translation>
    </message>
    <message>
        <source>as in the variant</source>
        <translation>wie die Variante</translation>
    </message>
    <message>
        <source>Device embedding</source>
        <translation>Geräte­einbettung</translation>
    </message>
    <message>
        <source>Input for a device: a learned vector, the digits of its number, or its latencies on eight networks, which are measured on a new device as well.</source>
        <translation>Was das Netz von einem Gerät weiß: einen eigenen Vektor, die Ziffern seiner Nummer oder seine Latenzen auf acht Netzen, die auch ein neues messen muss.</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>nach Nummer</translation>
    </message>
    <message>
        <source>by latencies</source>
        <translation>nach Latenzen</translation>
    </message>
    <message>
        <source>The eight networks are the first of the samples; otherwise they are additional.</source>
        <translation>Die acht Netze sind die ersten der Stichproben; sonst kommen sie hinzu.</translation>
    </message>
    <message>
        <source>Start of a device</source>
        <translation>Beginn eines Geräts</translation>
    </message>
    <message>
        <source>Device whose learned vector a new device starts from.</source>
        <translation>Mit wessen gelerntem Vektor ein neues Gerät beginnt.</translation>
    </message>
    <message>
        <source>closest correlator</source>
        <translation>ähnlichstes Gerät</translation>
    </message>
    <message>
        <source>first train device</source>
        <translation>erstes Trainingsgerät</translation>
    </message>
    <message>
        <source>Passes over the train devices. 0: as in the variant. Tuned: 240,000 rows in all, 8 to 30 passes.</source>
        <translation>Durchgänge über die Trainingsgeräte. 0: wie die Variante. Eingestellt: bis 240 000 Zeilen gesehen sind, 8 bis 30 Durchgänge.</translation>
    </message>
    <message>
        <source>Passes over the labels of a new device in each repeat. 0: as in the variant.</source>
        <translation>Durchgänge über die Messungen eines neuen Geräts je Wiederholung. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wieder­holungen</translation>
    </message>
    <message>
        <source>Number of adaptations to a new device; their predictions are averaged.</source>
        <translation>Wie oft an ein neues Gerät angepasst wird; die Vorhersagen werden gemittelt.</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Initial step size of pre-training; decreases along a cosine. 0: as in the variant.</source>
        <translation>Erste Schrittweite des Vortrainings; sie fällt entlang eines Kosinus. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Initial step size on the new device. 0: as in the variant.</source>
        <translation>Erste Schrittweite auf dem neuen Gerät. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Rows per step of pre-training. 0: as in the variant.</source>
        <translation>Zeilen, die ein Schritt des Vortrainings ansieht. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of the layers that join architecture and device. 0: as in the variant.</source>
        <translation>Der Schichten, die Architektur und Gerät verbinden. 0: wie die Variante.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Paarung</translation>
    </message>
    <message>
        <source>Devices on which a source architecture is learned.</source>
        <translation>Auf welchen Geräten eine Quellarchitektur gelernt wird.</translation>
    </message>
    <message>
        <source>Row u of the list goes to device u mod D, so that each architecture is learned on one device only, repeatedly, if D divides their number.</source>
        <translation>Zeile u der Liste geht an Gerät u mod D: Wo D ihre Zahl teilt, trifft eine Architektur immer nur ein Gerät.</translation>
    </message>
    <message>
        <source>every device</source>
        <translation>auf jedem Gerät</translation>
    </message>
    <message>
        <source>Source architectures</source>
        <translation>Quell­architekturen</translation>
    </message>
    <message>
        <source>Architectures that are learned on the train devices.</source>
        <translation>Welche Architekturen auf den Trainingsgeräten gelernt werden.</translation>
    </message>
    <message>
        <source>Always the first of the table, never a random draw.</source>
        <translation>Immer die ersten der Tabelle, nie eine zufällige Ziehung.</translation>
    </message>
    <message>
        <source>those of the run</source>
        <translation>die des Laufs</translation>
    </message>
    <message>
        <source>State of a repeat</source>
        <translation>Stand einer Wiederholung</translation>
    </message>
    <message>
        <source>Initial state of each repeat on a new device.</source>
        <translation>Womit jede Wiederholung auf einem neuen Gerät beginnt.</translation>
    </message>
    <message>
        <source>The final state of the last repeat: nothing is restored, so ten repeats are one long training with ten warm restarts.</source>
        <translation>Mit dem Stand, mit dem die vorige endete: Nichts wird zurückgesetzt, zehn Wiederholungen sind ein langes Training mit zehn Warmstarts.</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>Closest correlator</source>
        <translation>Ähnlichstes Gerät</translation>
    </message>
    <message>
        <source>Architectures on which a new device&apos;s closest train device is determined.</source>
        <translation>Auf welchen Architekturen das ähnlichste Trainingsgerät gesucht wird.</translation>
    </message>
    <message>
        <source>Those drawn for another device, on which the new device has not been measured; of equal ones the last train device.</source>
        <translation>Auf denen, die für ein anderes Gerät gezogen wurden und auf denen das neue nicht gemessen ist; unter gleichen das letzte Trainingsgerät.</translation>
    </message>
    <message>
        <source>by its labels</source>
        <translation>nach seinen Messungen</translation>
    </message>
    <message>
        <source>Scale of latencies: train devices by their source architectures, a new device so that its labels spread like those of its closest correlator.</source>
        <translation>Wonach Latenzen skaliert werden: Trainingsgeräte nach ihren Quellarchitekturen, ein neues so, dass seine Messungen streuen wie auf dem ähnlichsten Gerät.</translation>
    </message>
    <message>
        <source>The smallest and largest latency of the whole table, which nobody has measured on a new device.</source>
        <translation>Kleinste und größte Latenz der ganzen Tabelle, die auf einem neuen Gerät niemand gemessen hat.</translation>
    </message>
    <message>
        <source>matched to the closest</source>
        <translation>dem ähnlichsten angeglichen</translation>
    </message>
    <message>
        <source>Use of latencies</source>
        <translation>Nutzung der Latenzen</translation>
    </message>
    <message>
        <source>Whether the latency vector is an input of the network.</source>
        <translation>Ob das Netz den Latenzvektor liest.</translation>
    </message>
    <message>
        <source>The latencies are loaded and never used, so hwl_vec is the same as vec.</source>
        <translation>Die Latenzen werden geladen und nie benutzt: hwl_vec ist dasselbe wie vec.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>OFA network</source>
        <translation>OFA-Netz</translation>
    </message>
    <message>
        <source>A dense network per device; a new device gets a new head, or is described by its data sheet.</source>
        <translation>Ein Netz dichter Schichten je Gerät; neue Geräte bekommen einen neuen Kopf, oder Hardware-Daten sagen, was sie sind.</translation>
    </message>
    <message>
        <source>A new head on a train device&apos;s network; a network of the new device&apos;s own labels; one network of all train devices that reads hardware specifications. Without train devices fine-tuned is the base network.</source>
        <translation>Ein neuer Kopf auf dem Netz eines Trainingsgeräts; ein Netz aus den eigenen Messungen des neuen Geräts; ein Netz aller Trainingsgeräte, das Hardware-Daten liest. Ohne Trainingsgeräte ist „feinabgestimmt“ das Grundnetz.</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>feinabgestimmt</translation>
    </message>
    <message>
        <source>base network</source>
        <translation>Grundnetz</translation>
    </message>
    <message>
        <source>hardware-generalised</source>
        <translation>hardwareübergreifend</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Ours, or the best settings of the published searches for a device.</source>
        <translation>Unser Ablauf oder die besten Einstellungen der veröffentlichten Suchen für ein Gerät.</translation>
    </message>
    <message>
        <source>AdamW with a cosine schedule</source>
        <translation>AdamW entlang eines Kosinus</translation>
    </message>
    <message>
        <source>published, RTX 2080 Ti</source>
        <translation>veröffentlicht, RTX 2080 Ti</translation>
    </message>
    <message>
        <source>published, Note 10</source>
        <translation>veröffentlicht, Note 10</translation>
    </message>
    <message>
        <source>published, Note 10, 50 epochs</source>
        <translation>veröffentlicht, Note 10, 50 Epochen</translation>
    </message>
    <message>
        <source>published, Tesla P40</source>
        <translation>veröffentlicht, Tesla P40</translation>
    </message>
    <message>
        <source>published, Xeon</source>
        <translation>veröffentlicht, Xeon</translation>
    </message>
    <message>
        <source>published, generalised</source>
        <translation>veröffentlicht, übergreifend</translation>
    </message>
    <message>
        <source>Passes over a network&apos;s labels. 0: as in the training.</source>
        <translation>Durchgänge über die Messungen eines Netzes. 0: wie das Training.</translation>
    </message>
    <message>
        <source>A published network to start from instead of training, such as checkpoint_note10_ofa.pt. The base network is then used as it is.</source>
        <translation>Ein veröffentlichtes Netz, mit dem statt des Trainings begonnen wird, etwa checkpoint_note10_ofa.pt. Das Grundnetz wird dann benutzt, wie es ist.</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>Hardware-Daten</translation>
    </message>
    <message>
        <source>A JSON file of hardware specifications, for devices that are not built in or do not exist. Only the hardware-generalised variant reads it.</source>
        <translation>Eine JSON-Datei mit Hardware-Daten, für Geräte, die nicht eingebaut sind oder nicht existieren. Nur die hardwareübergreifende Variante liest sie.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Method for the new head: ridge regression with the penalty of the smallest leave-one-out error, or SGD as published.</source>
        <translation>Wie der neue Kopf gefunden wird: Ridge-Regression mit der Strafe des kleinsten Leave-One-Out-Fehlers oder SGD wie veröffentlicht.</translation>
    </message>
    <message>
        <source>closed form</source>
        <translation>geschlossene Form</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>Gradientenabstieg</translation>
    </message>
    <message>
        <source>Last activation</source>
        <translation>Letzte Aktivierung</translation>
    </message>
    <message>
        <source>Use of the ReLU before the head.</source>
        <translation>Wo die ReLU vor dem Kopf wirkt.</translation>
    </message>
    <message>
        <source>The head learns on features without the last ReLU and predicts with it.</source>
        <translation>Der Kopf lernt auf Merkmalen ohne die letzte ReLU und sagt mit ihr voraus.</translation>
    </message>
    <message>
        <source>in training and prediction</source>
        <translation>in Training und Vorhersage</translation>
    </message>
    <message>
        <source>Hardware enters</source>
        <translation>Hardware geht ein</translation>
    </message>
    <message>
        <source>How the hardware-generalised network uses specifications: through the latency that a data sheet promises, or also as inputs, which needs more than a few train devices.</source>
        <translation>Wie das hardwareübergreifende Netz Hardware-Daten liest: als Latenz, die ein Datenblatt allein verspricht, oder auch als Eingaben, was mehr als ein paar Trainingsgeräte braucht.</translation>
    </message>
    <message>
        <source>by the roofline</source>
        <translation>nach der Roofline</translation>
    </message>
    <message>
        <source>as inputs too</source>
        <translation>auch als Eingaben</translation>
    </message>
    <message>
        <source>Lookup table</source>
        <translation>Schichttabelle</translation>
    </message>
    <message>
        <source>Sums layer latencies, learned from whole networks or from a published table.</source>
        <translation>Summiert Schichtlatenzen, gelernt aus ganzen Netzen oder aus einer veröffentlichten Tabelle.</translation>
    </message>
    <message>
        <source>Published table</source>
        <translation>Veröffentlichte Tabelle</translation>
    </message>
    <message>
        <source>A folder of per-layer tables such as 160_lookup_table.yaml (.json, .csv, .txt, .pickle), for OFA-MobileNetV3; without one, a table is learned from the labels.</source>
        <translation>Ein Ordner mit Tabellen je Schicht wie 160_lookup_table.yaml (.json, .csv, .txt, .pickle), für OFA-MobileNetV3; ohne ihn wird eine aus den Messungen gelernt.</translation>
    </message>
    <message>
        <source>Best source</source>
        <translation>Beste Quelle</translation>
    </message>
    <message>
        <source>Ranks like the train device with the most similar order of the labelled architectures.</source>
        <translation>Ordnet wie das Trainingsgerät, das auf den gemessenen Architekturen am besten übereinstimmt.</translation>
    </message>
    <message>
        <source>Ridge on one-hots</source>
        <translation>Ridge auf One-Hots</translation>
    </message>
    <message>
        <source>Linear in the decisions, from the labelled architectures alone.</source>
        <translation>Linear in den Entscheidungen, nur aus den gemessenen Architekturen.</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>Ranks by multiply-adds; the labels only set the scale in milliseconds.</source>
        <translation>Ordnet nach Multiplikationen; nimmt aus den Messungen nur den Maßstab der Millisekunden.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Ranks by parameter count; the labels only set the scale in milliseconds.</source>
        <translation>Ordnet nach der Zahl der Parameter; nimmt aus den Messungen nur den Maßstab der Millisekunden.</translation>
    </message>
    <message>
        <source>Kernel greedy</source>
        <translation>Kernel gierig</translation>
    </message>
    <message>
        <source>Most informative for a Gaussian process before any label: five for the whole table, then in turns where its variance is largest and for the whole table.</source>
        <translation>Was einem Gaußprozess vor jeder Messung am meisten bringt: fünf für die ganze Tabelle, dann abwechselnd dort, wo seine Varianz am größten ist, und für die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Uniform, without replacement.</source>
        <translation>Gleichverteilt, ohne Zurücklegen.</translation>
    </message>
    <message>
        <source>By parameters</source>
        <translation>Nach Parametern</translation>
    </message>
    <message>
        <source>One from each of equally large groups from few to many parameters.</source>
        <translation>Je eine aus gleich großen Gruppen von wenigen zu vielen Parametern.</translation>
    </message>
    <message>
        <source>K-means</source>
        <translation>K-Means</translation>
    </message>
    <message>
        <source>One from each of as many clusters as samples.</source>
        <translation>Je eine aus so vielen Clustern wie Stichproben.</translation>
    </message>
    <message>
        <source>Encoding by which architectures are compared.</source>
        <translation>Wonach Architekturen verglichen werden.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Whether every column of the encoding has the same weight.</source>
        <translation>Ob jede Spalte der Kodierung gleich zählt.</translation>
    </message>
    <message>
        <source>Columns keep their units, so the one with the largest numbers dominates.</source>
        <translation>Spalten behalten ihre Einheiten: Die mit den größten Zahlen entscheidet.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Vertreter</translation>
    </message>
    <message>
        <source>Architecture that represents its cluster.</source>
        <translation>Welche Architektur für ihren Cluster steht.</translation>
    </message>
    <message>
        <source>nearest the centre</source>
        <translation>dem Zentrum am nächsten</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>One from each of equally large groups from unusual to typical architectures.</source>
        <translation>Je eine aus gleich großen Gruppen von ungewöhnlichen zu gewöhnlichen Architekturen.</translation>
    </message>
    <message>
        <source>Cosine greedy</source>
        <translation>Kosinus gierig</translation>
    </message>
    <message>
        <source>From a random start, always the least similar architecture.</source>
        <translation>Von einem zufälligen Anfang immer die unähnlichste Architektur.</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Unähnlich zu</translation>
    </message>
    <message>
        <source>Picks from which the next one has to differ.</source>
        <translation>Von welchen ausgewählten sich die nächste unterscheiden muss.</translation>
    </message>
    <message>
        <source>Only the last pick counts, so two opposite corners alternate.</source>
        <translation>Nur die letzte zählt: Zwei gegenüberliegende Ecken wechseln sich ab.</translation>
    </message>
    <message>
        <source>all picks so far</source>
        <translation>allen bisherigen</translation>
    </message>
    <message>
        <source>the last pick</source>
        <translation>der letzten</translation>
    </message>
    <message>
        <source>K-means and cosine</source>
        <translation>K-Means und Kosinus</translation>
    </message>
    <message>
        <source>Half from clusters, the rest from unusual to typical.</source>
        <translation>Die Hälfte aus Clustern, der Rest von ungewöhnlich zu gewöhnlich.</translation>
    </message>
    <message>
        <source>By accuracy</source>
        <translation>Nach Genauigkeit</translation>
    </message>
    <message>
        <source>One from each of equally large groups from low to high CIFAR-100 accuracy. The reference implementation's params on NAS-Bench-201.</source>
        <translation>Je eine aus gleich großen Gruppen von niedriger zu hoher CIFAR-100-Genauigkeit. Das tut die Referenz auf NAS-Bench-201, wo sie params sagt.</translation>
    </message>
    <message>
        <source>By latency (oracle)</source>
        <translation>Nach Latenz (Orakel)</translation>
    </message>
    <message>
        <source>One from each of equally large groups from fast to slow on the device itself, which is unknown beforehand.</source>
        <translation>Je eine aus gleich großen Gruppen von schnell zu langsam auf dem Gerät selbst, was vorher niemand weiß.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>The architectures picked in the sample picker.</source>
        <translation>Die unter Stichproben ausgewählten Architekturen.</translation>
    </message>
    <message>
        <source>Edges of the graph and the operation of each node, as ones and zeros.</source>
        <translation>Kanten des Graphen und die Operation jedes Knotens, als Einsen und Nullen.</translation>
    </message>
    <message>
        <source>Every decision as ones and zeros; decisions without effect are zeros.</source>
        <translation>Jede Entscheidung als Einsen und Nullen; wirkungslose sind Nullen.</translation>
    </message>
    <message>
        <source>Logarithms of FLOPs, parameters, memory traffic and launches, and counts of each operation.</source>
        <translation>Logarithmen von FLOPs, Parametern, Speicherverkehr und Starts, und wie oft jede Operation vorkommt.</translation>
    </message>
    <message>
        <source>13 numbers of the untrained network, as published for FBNet and NAS-Bench-201.</source>
        <translation>13 Zahlen eines untrainierten Netzes, wie für FBNet und NAS-Bench-201 veröffentlicht.</translation>
    </message>
    <message>
        <source>13 numbers of the untrained network, all on the same images.</source>
        <translation>13 Zahlen eines untrainierten Netzes, alle auf denselben Bildern.</translation>
    </message>
    <message>
        <source>The 13 proxies with different random images for every 50 networks, which causes most of the variation of epe_nas and much of that of jacov.</source>
        <translation>Die 13 Proxys mit anderen Zufallsbildern für je 50 Netze; das macht das meiste von epe_nas und vieles von jacov aus.</translation>
    </message>
    <message>
        <source>Similarity of the network's responses to images of one class.</source>
        <translation>Wie ähnlich das Netz auf Bilder einer Klasse antwortet.</translation>
    </message>
    <message>
        <source>Sensitivity of the loss to dropping channels.</source>
        <translation>Wie sehr sich der Verlust änderte, fielen Kanäle weg.</translation>
    </message>
    <message>
        <source>Multiply-adds of one image, as the space&apos;s benchmark counts them.</source>
        <translation>Multiplikationen für ein Bild, wie der Benchmark des Suchraums sie zählt.</translation>
    </message>
    <message>
        <source>Norm of the initial gradient of the loss.</source>
        <translation>Größe des Gradienten des Verlusts am Anfang.</translation>
    </message>
    <message>
        <source>Sensitivity of the gradient&apos;s flow to the weights.</source>
        <translation>Wie sehr der Fluss des Gradienten von den Gewichten abhängt.</translation>
    </message>
    <message>
        <source>Difference between the network's responses to different images.</source>
        <translation>Wie verschieden das Netz auf verschiedene Bilder antwortet.</translation>
    </message>
    <message>
        <source>Sum of the norms of the initial weights.</source>
        <translation>Summe der Normen der Gewichte am Anfang.</translation>
    </message>
    <message>
        <source>Difference between the activation patterns of different images.</source>
        <translation>Wie verschieden Bilder die Aktivierungen schalten.</translation>
    </message>
    <message>
        <source>Weights, with biases and normalisation.</source>
        <translation>Gewichte, mit Bias und Normalisierung.</translation>
    </message>
    <message>
        <source>Sum of weights times gradients.</source>
        <translation>Summe der Gewichte mal Gradienten.</translation>
    </message>
    <message>
        <source>Sensitivity of the loss to dropping weights.</source>
        <translation>Wie sehr sich der Verlust änderte, fielen Gewichte weg.</translation>
    </message>
    <message>
        <source>Total strength of all paths from image to scores.</source>
        <translation>Stärke aller Wege vom Bild zu den Ausgaben.</translation>
    </message>
    <message>
        <source>Amplification of small input differences by random weights.</source>
        <translation>Wie stark zufällige Gewichte benachbarte Eingaben spreizen.</translation>
    </message>
    <message>
        <source>32 numbers from which a graph&apos;s operations and edges can be reconstructed.</source>
        <translation>32 Zahlen, aus denen sich Operationen und Kanten eines Graphen wiedergewinnen lassen.</translation>
    </message>
    <message>
        <source>32 numbers of a transformer that predicts hidden operations of architectures of similar size.</source>
        <translation>32 Zahlen eines Transformers, der verdeckte Operationen aus ähnlich großen Architekturen errät.</translation>
    </message>
    <message>
        <source>32 numbers from which a graph&apos;s operations and edges can be reconstructed. FBNet&apos;s layers have no edges, so their order is lost.</source>
        <translation>32 Zahlen, aus denen sich Operationen und Kanten eines Graphen wiedergewinnen lassen. FBNet-Schichten haben keine Kanten: Ihre Reihenfolge bleibt ungesehen.</translation>
    </message>
    <message>
        <source>32 numbers of a transformer that predicts hidden operations of architectures of similar size. FBNet&apos;s layers have no edges, so their order is lost.</source>
        <translation>32 Zahlen eines Transformers, der verdeckte Operationen aus ähnlich großen Architekturen errät. FBNet-Schichten haben keine Kanten: Ihre Reihenfolge bleibt ungesehen.</translation>
    </message>
    <message>
        <source>arch2vec, CATE and the 13 zero-cost proxies side by side.</source>
        <translation>arch2vec, CATE und die 13 Zero-Cost-Proxys nebeneinander.</translation>
    </message>
    <message>
        <source>32 numbers learned elsewhere, read from a data folder.</source>
        <translation>32 Zahlen, die jemand anders gelernt hat, gelesen aus einem Datenordner.</translation>
    </message>
    <message>
        <source>arXiv 2101.00732, methods/ofa.md</source>
        <translation>arXiv 2101.00732, methods/ofa.md</translation>
    </message>
    <message>
        <source>methods/ofa.md §6</source>
        <translation>methods/ofa.md §6</translation>
    </message>
    <message>
        <source>baseline, methods/baselines.md §1</source>
        <translation>Vergleichsmaß, methods/baselines.md §1</translation>
    </message>
    <message>
        <source>baseline, methods/baselines.md §2</source>
        <translation>Vergleichsmaß, methods/baselines.md §2</translation>
    </message>
    <message>
        <source>baseline of every paper</source>
        <translation>Vergleichsmaß jeder Arbeit</translation>
    </message>
    <message>
        <source>V-optimal design on the prior kernel, from the sixth in turns with D-optimal; ours</source>
        <translation>V-optimaler Versuchsplan auf dem A-priori-Kernel, ab dem sechsten im Wechsel mit D-optimal; eigene Arbeit</translation>
    </message>
    <message>
        <source>the space&apos;s benchmark; methods/proxies.md §1</source>
        <translation>der Benchmark des Suchraums; methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Devices whose latencies describe an architecture, those least correlated with the predicted one; every architecture has to be measured on all of them.</source>
        <translation>Geräte, deren Latenzen eine Architektur beschreiben, die dem gelernten unähnlichsten; jede Architektur muss auf allen gemessen sein.</translation>
    </message>
    <message>
        <source>Source samples</source>
        <translation>Quell­messungen</translation>
    </message>
    <message>
        <source>Architectures of the source space measured on the device.</source>
        <translation>Architekturen des Quellraums, die auf dem Gerät gemessen sind.</translation>
    </message>
    <message>
        <source>draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Number of draws of labels per device.</source>
        <translation>Wie oft Messungen für jedes Gerät gezogen werden.</translation>
    </message>
    <message>
        <source>Labels from scratch</source>
        <translation>Messungen von Grund auf</translation>
    </message>
    <message>
        <source>Labels of the network trained from scratch.</source>
        <translation>Messungen des Netzes, das keinen anderen Raum kennt.</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Repeats from scratch</source>
        <translation>Wiederholungen von Grund auf</translation>
    </message>
    <message>
        <source>Number of repeats in which it is trained.</source>
        <translation>In wie vielen der Wiederholungen es trainiert wird.</translation>
    </message>
    <message>
        <source>Test architectures</source>
        <translation>Testarchitekturen</translation>
    </message>
    <message>
        <source>Random unseen architectures on which ρ is evaluated; 0: all.</source>
        <translation>Ungesehene Architekturen, auf denen ρ gezählt wird, zufällig; 0: alle.</translation>
    </message>
    <message>
        <source>Passes over the source space, and from scratch.</source>
        <translation>Durchgänge über den Quellraum, und von Grund auf.</translation>
    </message>
    <message>
        <source>Passes over the labels.</source>
        <translation>Durchgänge über die Messungen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Initial state of each draw and number of labels.</source>
        <translation>Womit jede Ziehung und jede Zahl von Messungen beginnt.</translation>
    </message>
    <message>
        <source>The final state of the previous one: nothing is restored, so larger numbers of labels have seen the labels of smaller ones, of every draw.</source>
        <translation>Mit dem Stand, mit dem die vorige endete: Nichts wird zurückgesetzt, spätere haben die Messungen früherer gesehen, aus jeder Ziehung.</translation>
    </message>
    <message>
        <source>by the labels</source>
        <translation>nach den Messungen</translation>
    </message>
    <message>
        <source>Scale of the device's latencies.</source>
        <translation>Wonach Latenzen des Geräts skaliert werden.</translation>
    </message>
    <message>
        <source>The smallest and largest latency of the whole table, which nobody has measured.</source>
        <translation>Kleinste und größte Latenz der ganzen Tabelle, die niemand gemessen hat.</translation>
    </message>
    <message>
        <source>Choice of the vector</source>
        <translation>Wahl des Vektors</translation>
    </message>
    <message>
        <source>by source samples</source>
        <translation>nach Quellmessungen</translation>
    </message>
    <message>
        <source>Latencies that determine the least correlated devices.</source>
        <translation>Worauf die am wenigsten korrelierten Geräte gesucht werden.</translation>
    </message>
    <message>
        <source>All latencies of NAS-Bench-201, even if it is the predicted space.</source>
        <translation>Auf allen Latenzen von NAS-Bench-201, auch wo das der vorherzusagende Raum ist.</translation>
    </message>
    <message>
        <source>Plain vector</source>
        <translation>Einfacher Vektor</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Encoding of an architecture for the network without latencies.</source>
        <translation>Wie das Netz, das keine Latenz liest, eine Architektur sieht.</translation>
    </message>
    <message>
        <source>Six numbers for a cell, as if its operations had an order; HELP&apos;s encoding elsewhere.</source>
        <translation>Sechs Zahlen je Zelle, als hätten ihre Operationen eine Ordnung; sonst die Kodierung von HELP.</translation>
    </message>
    <message>
        <source>edge %1→%2: conv %3×%4</source>
        <translation>Kante %1→%2: conv %3×%4</translation>
    </message>
    <message>
        <source>edge %1→%2: avg pool</source>
        <translation>Kante %1→%2: avg pool</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · k%3 e%4: %5 → %6 channels, %7 × %8 pixels, %9 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · k%3 e%4: %5 → %6 Kanäle, %7 × %8 Pixel, %9 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · k%3 e%4: %5 → %6 channels, %7 × %8 pixels, stride %9, %10 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · k%3 e%4: %5 → %6 Kanäle, %7 × %8 Pixel, Stride %9, %10 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · k%3 e%4 g%5: %6 → %7 channels, %8 × %9 pixels, %10 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · k%3 e%4 g%5: %6 → %7 Kanäle, %8 × %9 Pixel, %10 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · k%3 e%4 g%5: %6 → %7 channels, %8 × %9 pixels, stride %10, %11 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · k%3 e%4 g%5: %6 → %7 Kanäle, %8 × %9 Pixel, Stride %10, %11 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · skip: %3 → %4 channels, %5 × %6 pixels, %7 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · skip: %3 → %4 Kanäle, %5 × %6 Pixel, %7 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · layer %2 · skip: %3 → %4 channels, %5 × %6 pixels, stride %7, %8 M FLOPs</source>
        <translation>Stufe %1 · Schicht %2 · skip: %3 → %4 Kanäle, %5 × %6 Pixel, Stride %7, %8 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · block %2 · k%3 e%4: %5 → %6 channels, %7 × %8 pixels, %9 M FLOPs</source>
        <translation>Stufe %1 · Block %2 · k%3 e%4: %5 → %6 Kanäle, %7 × %8 Pixel, %9 M FLOPs</translation>
    </message>
    <message>
        <source>stage %1 · block %2 · k%3 e%4: %5 → %6 channels, %7 × %8 pixels, stride %9, %10 M FLOPs</source>
        <translation>Stufe %1 · Block %2 · k%3 e%4: %5 → %6 Kanäle, %7 × %8 Pixel, Stride %9, %10 M FLOPs</translation>
    </message>
    <message>
        <source>On Latency Predictors for NAS (arXiv 2403.02446)</source>
        <translation>On Latency Predictors for NAS (arXiv 2403.02446)</translation>
    </message>
    <message>
        <source>HELP (arXiv 2106.08630)</source>
        <translation>HELP (arXiv 2106.08630)</translation>
    </message>
    <message>
        <source>Multi-Predict (arXiv 2306.02459)</source>
        <translation>Multi-Predict (arXiv 2306.02459)</translation>
    </message>
    <message>
        <source>methods/sampling.md §1</source>
        <translation>methods/sampling.md §1</translation>
    </message>
    <message>
        <source>methods/sampling.md §2</source>
        <translation>methods/sampling.md §2</translation>
    </message>
    <message>
        <source>methods/sampling.md §3</source>
        <translation>methods/sampling.md §3</translation>
    </message>
    <message>
        <source>White et al., A Study on Encodings for Neural Architecture Search (2007.04965)</source>
        <translation>White et al., A Study on Encodings for Neural Architecture Search (2007.04965)</translation>
    </message>
    <message>
        <source>On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §3</source>
        <translation>On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §3</translation>
    </message>
    <message>
        <source>On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §1</source>
        <translation>On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Lopes et al., EPE-NAS (2102.08099); methods/proxies.md §1</source>
        <translation>Lopes et al., EPE-NAS (2102.08099); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Theis et al., Faster gaze prediction (1801.05787); Abdelfattah et al. (2101.08134); methods/proxies.md §1</source>
        <translation>Theis et al., Faster gaze prediction (1801.05787); Abdelfattah et al. (2101.08134); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Abdelfattah et al., Zero-Cost Proxies for Lightweight NAS (2101.08134); methods/proxies.md §1</source>
        <translation>Abdelfattah et al., Zero-Cost Proxies for Lightweight NAS (2101.08134); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Wang et al., Picking Winning Tickets (2002.07376); methods/proxies.md §1</source>
        <translation>Wang et al., Picking Winning Tickets (2002.07376); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Mellor et al., NAS without Training, first version (2006.04647v1); methods/proxies.md §1</source>
        <translation>Mellor et al., NAS without Training, first version (2006.04647v1); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Mellor et al., NAS without Training (2006.04647); methods/proxies.md §1</source>
        <translation>Mellor et al., NAS without Training (2006.04647); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Lee et al., SNIP (1810.02340); methods/proxies.md §1</source>
        <translation>Lee et al., SNIP (1810.02340); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Tanaka et al., Pruning neural networks without any data (2006.05467); methods/proxies.md §1</source>
        <translation>Tanaka et al., Pruning neural networks without any data (2006.05467); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Lin et al., Zen-NAS (2102.01063); methods/proxies.md §1</source>
        <translation>Lin et al., Zen-NAS (2102.01063); methods/proxies.md §1</translation>
    </message>
    <message>
        <source>Yan et al., Does Unsupervised Architecture Representation Learning Help Neural Architecture Search? (2006.06936); methods/embeddings.md §1</source>
        <translation>Yan et al., Does Unsupervised Architecture Representation Learning Help Neural Architecture Search? (2006.06936); methods/embeddings.md §1</translation>
    </message>
    <message>
        <source>Yan et al., CATE: Computation-aware Neural Architecture Encoding with Transformers (2102.07108); methods/embeddings.md §2</source>
        <translation>Yan et al., CATE: Computation-aware Neural Architecture Encoding with Transformers (2102.07108); methods/embeddings.md §2</translation>
    </message>
    <message>
        <source>On Latency Predictors for NAS (arXiv 2403.02446); methods/embeddings.md §3</source>
        <translation>On Latency Predictors for NAS (arXiv 2403.02446); methods/embeddings.md §3</translation>
    </message>
    <message>
        <source>The runs were made by different versions of the program, which may predict differently.</source>
        <translation>Die Läufe stammen von verschiedenen Programmversionen, die verschieden vorhersagen können.</translation>
    </message>
    <message>
        <source>The runs read different data, whatever their names are.</source>
        <translation>Die Läufe haben verschiedene Daten gelesen, wie auch immer sie heißen.</translation>
    </message>
    <message>
        <source>Some of the runs do not record which data they read; it may differ from that of the others.</source>
        <translation>Einige Läufe halten nicht fest, welche Daten sie gelesen haben; es können andere sein als bei den übrigen.</translation>
    </message>
    <message>
        <source>BRP-NAS</source>
        <translation>BRP-NAS</translation>
    </message>
    <message>
        <source>A graph network learns what the train devices have in common and goes on learning on the new device.</source>
        <translation>Ein Graphnetz lernt, was die Trainingsgeräte gemeinsam haben, und lernt auf dem neuen Gerät weiter.</translation>
    </message>
    <message>
        <source>BRP-NAS (arXiv 2007.08668)</source>
        <translation>BRP-NAS (arXiv 2007.08668)</translation>
    </message>
    <message>
        <source>Passes over the train devices; with 0 a device is learned from scratch, as the paper does with 900 labels.</source>
        <translation>Durchgänge über die Trainingsgeräte; bei 0 wird ein Gerät von Grund auf gelernt, wie in der Arbeit mit 900 Messungen.</translation>
    </message>
    <message>
        <source>Passes over the labels of a new device.</source>
        <translation>Durchgänge über die Messungen eines neuen Geräts.</translation>
    </message>
    <message>
        <source>First step size on the new device; it falls along a cosine.</source>
        <translation>Erste Schrittweite auf dem neuen Gerät; sie fällt entlang eines Kosinus.</translation>
    </message>
    <message>
        <source>Numbers per node in each graph layer.</source>
        <translation>Zahlen je Knoten in jeder Graphschicht.</translation>
    </message>
    <message>
        <source>Architectures per step; the paper takes one.</source>
        <translation>Architekturen je Schritt; die Arbeit nimmt eine.</translation>
    </message>
    <message>
        <source>Share of each layer&apos;s numbers silenced in training.</source>
        <translation>Anteil der Zahlen jeder Schicht, die beim Training stumm sind.</translation>
    </message>
</context>
</TS>
