<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>FileMenu</name>
    <message>
        <source>Open dataset</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Open dataset folder</source>
        <translation>Datensatzordner öffnen</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions (*%1);;JSON (*.json)</source>
        <translation>Sitzungen (*%1);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation>Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>&lt;h3&gt;Latency Studio&lt;/h3&gt;&lt;p&gt;Few-shot hardware-latency prediction for neural architecture search.&lt;/p&gt;&lt;pre&gt;%1&lt;/pre&gt;&lt;p&gt;To cite it:&lt;/p&gt;&lt;pre&gt;%2&lt;/pre&gt;&lt;p&gt;Free software under the GNU General Public Licence, version 3 or later. Built on Qt, QCustomPlot, LibTorch, Eigen, ALGLIB and nlohmann/json.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Latency Studio&lt;/h3&gt;&lt;p&gt;Few-Shot-Vorhersage von Hardware-Latenzen für die Suche nach neuronalen Architekturen.&lt;/p&gt;&lt;pre&gt;%1&lt;/pre&gt;&lt;p&gt;So wird es zitiert:&lt;/p&gt;&lt;pre&gt;%2&lt;/pre&gt;&lt;p&gt;Freie Software unter der GNU General Public Licence, Version 3 oder neuer. Gebaut mit Qt, QCustomPlot, LibTorch, Eigen, ALGLIB und nlohmann/json.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>standard, 190 mm, 192 dpi</source>
        <translation>Standard, 190 mm, 192 dpi</translation>
    </message>
    <message>
        <source>one column, 85 mm, 600 dpi</source>
        <translation>eine Spalte, 85 mm, 600 dpi</translation>
    </message>
    <message>
        <source>page width, 175 mm, 300 dpi</source>
        <translation>Seitenbreite, 175 mm, 300 dpi</translation>
    </message>
    <message>
        <source>slide, 16 : 9, 192 dpi</source>
        <translation>Folie, 16 : 9, 192 dpi</translation>
    </message>
    <message>
        <source>%1 ends in none of .pdf, .svg, .png or .csv; the ending chooses the format.</source>
        <translation>%1 endet weder auf .pdf noch auf .svg, .png oder .csv; die Endung bestimmt das Format.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>Ansicht exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data (*.csv)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Daten (*.csv)</translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation> · simuliert</translation>
    </message>
    <message>
        <source>from scratch, %1 labels</source>
        <translation>von Grund auf, %1 Messungen</translation>
    </message>
</context>
<context>
    <name>SessionReading</name>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1, %2 · %3</translation>
    </message>
</context>
<context>
    <name>latency::AccuracyModule</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>the prediction of accuracy and latency</source>
        <translation>die Vorhersage von Genauigkeit und Latenz</translation>
    </message>
</context>
<context>
    <name>latency::AccuracyPanel</name>
    <message>
        <source>Accuracy against latency</source>
        <translation>Genauigkeit gegen Latenz</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>predicted from a few labels, and measured</source>
        <translation>aus wenigen Messungen vorhergesagt, und gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1 latency (ms)</source>
        <translation>%1: Latenz (ms)</translation>
    </message>
    <message>
        <source>%1 accuracy (%)</source>
        <translation>%1: Genauigkeit (%)</translation>
    </message>
    <message>
        <source>%1 accuracy against latency</source>
        <translation>%1: Genauigkeit gegen Latenz</translation>
    </message>
    <message>
        <source>%1 %2 · predicted %3 · measured %4</source>
        <translation>%1 %2 · vorhergesagt %3 · gemessen %4</translation>
    </message>
    <message>
        <source>Left: predicted; right: measured. Solid line: front of each plot; dashed: measured front. Large dots: networks of the predicted front.</source>
        <translation>Links wie vorhergesagt, rechts wie gemessen. Durchgezogen: die Front dort; gestrichelt: die gemessene Front. Große Punkte: die Netze der vorhergesagten Front, die man mitnähme.</translation>
    </message>
    <message>
        <source>Settings of the prediction</source>
        <translation>Einstellungen der Vorhersage</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Predict both</source>
        <translation>Beides vorhersagen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::AccuracyPresenter</name>
    <message>
        <source>Open a table of NAS-Bench-201: accuracies are published for its cells.</source>
        <translation>Eine Tabelle von NAS-Bench-201 öffnen: Für deren Zellen sind Genauigkeiten veröffentlicht.</translation>
    </message>
    <message>
        <source>Reading the published accuracies…</source>
        <translation>Veröffentlichte Genauigkeiten werden gelesen…</translation>
    </message>
    <message>
        <source>Accuracies are published for cells of NAS-Bench-201; open a table of their latencies.</source>
        <translation>Genauigkeiten sind für Zellen von NAS-Bench-201 veröffentlicht; eine Tabelle ihrer Latenzen öffnen.</translation>
    </message>
    <message>
        <source>Nothing predicted yet</source>
        <translation>Noch nichts vorhergesagt</translation>
    </message>
    <message>
        <source>Prediction stopped.</source>
        <translation>Vorhersage gestoppt.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of the true front&apos;s hypervolume; one draw of labels, seed 1.</source>
        <translation>Anteil am Hypervolumen der wahren Front; eine Ziehung, Startwert 1.</translation>
    </message>
    <message>
        <source> Simulated latencies.</source>
        <translation> Simulierte Latenzen.</translation>
    </message>
    <message>
        <source>%1: ρ %2 on %3 unseen %4, %5 labels</source>
        <translation>%1: ρ %2 auf %3 ungesehenen (%4), %5 Messungen</translation>
    </message>
    <message>
        <source>%1 that reach %2 of the true front</source>
        <translation>%1 erreichen %2 der wahren Front</translation>
    </message>
</context>
<context>
    <name>latency::AccuracySettings</name>
    <message>
        <source>from the other tasks</source>
        <translation>aus den anderen Aufgaben</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Networks measured on the device.</source>
        <translation>Netze, die auf dem Gerät gemessen werden.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Networks trained on the task.</source>
        <translation>Netze, die für die Aufgabe trainiert werden.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Also learns from the accuracies of other tasks; otherwise from the labels alone.</source>
        <translation>Zuerst die Genauigkeiten anderer Aufgaben; sonst nur die Messungen.</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>For latency and accuracy.</source>
        <translation>Von Latenz und Genauigkeit.</translation>
    </message>
</context>
<context>
    <name>latency::AddDevicesPresenter</name>
    <message>
        <source>Devices of %1 side by side: with which networks?</source>
        <translation>Geräte aus %1 nebeneinander: mit welchen Netzen?</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Mit allen</translation>
    </message>
    <message>
        <source>Only those in all</source>
        <translation>Nur mit gemeinsamen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 is not a local file; save it first and drop the file.</source>
        <translation>%1 ist keine Datei auf diesem Rechner; erst speichern, dann die Datei hierherziehen.</translation>
    </message>
    <message>
        <source>Open instead</source>
        <translation>Stattdessen öffnen</translation>
    </message>
    <message>
        <source>Add its devices</source>
        <translation>Geräte hinzunehmen</translation>
    </message>
    <message>
        <source>Open them together</source>
        <translation>Zusammen öffnen</translation>
    </message>
    <message>
        <source>Open only %1</source>
        <translation>Nur %1 öffnen</translation>
    </message>
    <message>
        <source>Add their devices</source>
        <translation>Geräte hinzunehmen</translation>
    </message>
    <message>
        <source>%1 datasets: %2</source>
        <translation>%1 Datensätze: %2</translation>
    </message>
    <message>
        <source>Only one of these can be open at a time: %1. Which one?</source>
        <translation>Davon kann nur eine Datei geöffnet werden: %1. Welche?</translation>
    </message>
    <message>
        <source>%1: open it, add its devices to the open ones, or read it as measurements on your board?</source>
        <translation>%1: öffnen, seine Geräte zu den geöffneten hinzufügen oder als Messungen auf dem eigenen Board lesen?</translation>
    </message>
    <message>
        <source>Read measurements</source>
        <translation>Messungen lesen</translation>
    </message>
</context>
<context>
    <name>latency::ArchitectureInspector</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep this architecture and compare it with others under the pointer</source>
        <translation>Diese Architektur behalten und andere, auf die gezeigt wird, danebenlegen</translation>
    </message>
    <message>
        <source>Drawing of the pinned architecture</source>
        <translation>Zeichnung der angehefteten Architektur</translation>
    </message>
    <message>
        <source>Most similar labelled samples</source>
        <translation>Die ähnlichsten gemessenen Stichproben</translation>
    </message>
    <message>
        <source>Copy the architecture as text</source>
        <translation>Architektur als Text kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>pinned: %1 · %2</source>
        <translation>angeheftet: %1 · %2</translation>
    </message>
    <message>
        <source>right: %1 · </source>
        <translation>rechts: %1 · </translation>
    </message>
    <message>
        <source>%1 beside %2 · %3 of %4 differ</source>
        <translation>%1 neben %2 · %3 von %4 verschieden</translation>
    </message>
    <message>
        <source>%1, pinned: point at another</source>
        <translation>%1, angeheftet: auf eine andere zeigen</translation>
    </message>
    <message>
        <source>Nearest samples: %1</source>
        <translation>Nächste Stichproben: %1</translation>
    </message>
    <message>
        <source>Point at an architecture in any plot to see how it is built and how fast it is.</source>
        <translation>In einem Diagramm auf eine Architektur zeigen: Hier steht, wie sie gebaut und wie schnell sie ist.</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>Details of the architecture</source>
        <translation>Was von der Architektur gezeigt wird</translation>
    </message>
    <message>
        <source>Most influential labelled samples</source>
        <translation>Gemessene Stichproben, die die Vorhersage am meisten bewegen</translation>
    </message>
    <message>
        <source>Most influential samples: %1</source>
        <translation>Am meisten bewegen sie: %1</translation>
    </message>
    <message>
        <source>Latencies on every device, or reasons for the prediction</source>
        <translation>Die Werte auf allen Geräten, oder warum so vorhergesagt wird</translation>
    </message>
</context>
<context>
    <name>latency::ArchitecturePicture</name>
    <message>
        <source>Drawing of the architecture</source>
        <translation>Zeichnung der Architektur</translation>
    </message>
</context>
<context>
    <name>latency::ArchitecturePresenter</name>
    <message>
        <source>%1 M multiply-adds</source>
        <translation>%1 M Multiplikationen</translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation>%1 M Parameter</translation>
    </message>
    <message>
        <source>%1 kernel launches</source>
        <translation>%1 Kernelstarts</translation>
    </message>
    <message>
        <source>%1: predicted %2</source>
        <translation>%1: vorhergesagt %2</translation>
    </message>
    <message>
        <source> ± %1 (2σ)</source>
        <translation> ± %1 (2σ)</translation>
    </message>
    <message>
        <source> · a labelled sample</source>
        <translation> · eine gemessene Stichprobe</translation>
    </message>
    <message>
        <source> · %1 above measured</source>
        <translation> · %1 über der Messung</translation>
    </message>
    <message>
        <source> · %1 below measured</source>
        <translation> · %1 unter der Messung</translation>
    </message>
    <message>
        <source> · based on %1</source>
        <translation> · beruht auf %1</translation>
    </message>
    <message>
        <source>(%1 of %2 differ, %3)</source>
        <translation>(%1 von %2 verschieden, %3)</translation>
    </message>
    <message>
        <source>%1: measured %2</source>
        <translation>%1: gemessen %2</translation>
    </message>
    <message>
        <source> · σ of the runs %1</source>
        <translation> · σ der Läufe %1</translation>
    </message>
</context>
<context>
    <name>latency::AreaCanvas</name>
    <message>
        <source>add %1 to the selection</source>
        <translation>%1 zur Markierung hinzufügen</translation>
    </message>
    <message>
        <source>toggle %1 of the selection</source>
        <translation>Markierung von %1 umkehren</translation>
    </message>
    <message>
        <source>remove %1 from the selection</source>
        <translation>%1 aus der Markierung nehmen</translation>
    </message>
    <message>
        <source>select %1 · Shift adds, Ctrl toggles, Alt removes</source>
        <translation>%1 markieren · Umschalt ergänzt, Strg kehrt um, Alt entfernt</translation>
    </message>
    <message>
        <source>drag selects · Shift add · Ctrl toggle · Alt remove · hold L: lasso</source>
        <translation>Ziehen markiert · Umschalt ergänzt · Strg kehrt um · Alt entfernt · L halten: Lasso</translation>
    </message>
</context>
<context>
    <name>latency::AxisChoices</name>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation>Farbe der Punkte</translation>
    </message>
</context>
<context>
    <name>latency::BadPredictionsPanel</name>
    <message>
        <source>Bad predictions</source>
        <translation>Große Fehler</translation>
    </message>
    <message>
        <source>worst 10 %</source>
        <translation>Zehntel</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Analyse the worst-predicted tenth, or the selection</source>
        <translation>Das am schlechtesten vorhergesagte Zehntel ansehen oder das Markierte</translation>
    </message>
    <message>
        <source>Select these</source>
        <translation>Diese markieren</translation>
    </message>
    <message>
        <source>Select the badly predicted architectures in every view</source>
        <translation>Die schlecht vorhergesagten Architekturen in jeder Ansicht markieren</translation>
    </message>
    <message>
        <source>After a prediction, common properties of the badly predicted architectures appear here.</source>
        <translation>Sobald etwas vorhergesagt ist, steht hier, was die schlecht vorhergesagten Architekturen gemeinsam haben.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::BadPredictionsPresenter</name>
    <message>
        <source>number of %1</source>
        <translation>Anzahl %1</translation>
    </message>
    <message>
        <source>After a prediction, common properties of the badly predicted architectures appear here.</source>
        <translation>Sobald etwas vorhergesagt ist, steht hier, was die schlecht vorhergesagten Architekturen gemeinsam haben.</translation>
    </message>
    <message>
        <source>Select architectures in any scatter: their common properties appear here.</source>
        <translation>In einem Streudiagramm Architekturen markieren: Hier steht, was sie gemeinsam haben.</translation>
    </message>
    <message>
        <source>Median error %1 (all networks: %2). Listed when the difference exceeds 4 σ of a random draw; a hint, not a cause. Click a line to select its networks.</source>
        <translation>Medianer Fehler %1 (alle Netze: %2). Gezeigt wird, was mehr als 4 σ einer zufälligen Ziehung abweicht; ein Hinweis, keine Ursache. Klick auf eine Zeile markiert deren Netze.</translation>
    </message>
    <message>
        <source>Median error %1 (all networks: %2). No decision stands out beyond chance.</source>
        <translation>Median des Fehlers %1, über alle %2. Keine Entscheidung ragt über den Zufall hinaus.</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 unseen</source>
        <translation>%1 · %2 / %3 ungesehene</translation>
    </message>
</context>
<context>
    <name>latency::BoardLinks</name>
    <message>
        <source>%1 holds measurements; open the dataset of its networks first.</source>
        <translation>%1 enthält Messungen; zuerst den Datensatz ihrer Netze öffnen.</translation>
    </message>
    <message>
        <source>Nothing is predicted yet: pick samples, or run an experiment first.</source>
        <translation>Noch ist nichts vorhergesagt: erst Stichproben auswählen oder ein Experiment starten.</translation>
    </message>
</context>
<context>
    <name>latency::BoardPanel</name>
    <message>
        <source>Board</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>Name des Boards</translation>
    </message>
    <message>
        <source>Measurements on the board</source>
        <translation>Messungen auf dem Board</translation>
    </message>
    <message>
        <source>No measurements yet: save a worksheet and fill it in on the board, read a file of measurements, or type values in.</source>
        <translation>Noch ist nichts gemessen: eine Messliste speichern und am Board ausfüllen, eine Datei mit Messungen lesen oder Werte eintippen.</translation>
    </message>
    <message>
        <source>Could not be measured…</source>
        <translation>Nicht messbar…</translation>
    </message>
    <message>
        <source>The selected networks do not run on the board: out of memory, unsupported operations. They are excluded from answers, and others are proposed.</source>
        <translation>Die ausgewählten Netze laufen auf dem Board nicht: Speicher reicht nicht, eine Operation fehlt. Sie sind keine Antworten, und andere werden vorgeschlagen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected measurements (Del); can be undone</source>
        <translation>Die ausgewählten Messungen entfernen (Entf); Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Could not be measured</source>
        <translation>Nicht messbar</translation>
    </message>
    <message>
        <source>Reason, if known:</source>
        <translation>Warum, falls bekannt:</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speicher reicht nicht</translation>
    </message>
    <message>
        <source>Correct the values</source>
        <translation>Werte berichtigen</translation>
    </message>
</context>
<context>
    <name>latency::BoardPresenter</name>
    <message>
        <source>Name the board %1</source>
        <translation>Board %1 nennen</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>The existing measurements are of %1, these of %2; rename the board or remove its measurements first.</source>
        <translation>Die vorhandenen Messungen sind von %1, diese von %2; zuerst das Board umbenennen oder seine Messungen entfernen.</translation>
    </message>
    <message>
        <source>A latency of %1 ms was given; expected a positive number.</source>
        <translation>Als Latenz wurde %1 ms angegeben; erwartet wird eine positive Zahl.</translation>
    </message>
    <message>
        <source>Enter the latency of %1</source>
        <translation>Latenz von %1 eintragen</translation>
    </message>
    <message>
        <source>Latency of %1 on %2:
%3</source>
        <translation>Latenz von %1 auf %2:
%3</translation>
    </message>
    <message>
        <source>Mark %1 as failed</source>
        <translation>%1 als fehlgeschlagen markieren</translation>
    </message>
    <message>
        <source>%1 Which unit are the latencies in?</source>
        <translation>%1 In welcher Einheit sind die Latenzen?</translation>
    </message>
    <message>
        <source>%1 Are the commas decimal marks?</source>
        <translation>%1 Sind die Kommas Dezimalzeichen?</translation>
    </message>
    <message>
        <source>They are decimal marks</source>
        <translation>Es sind Dezimalzeichen</translation>
    </message>
    <message>
        <source>Do not read it</source>
        <translation>Nicht lesen</translation>
    </message>
    <message>
        <source>The file was measured on %1; the measurements here are of %2.</source>
        <translation>Die Datei wurde auf %1 gemessen; die Messungen hier sind von %2.</translation>
    </message>
    <message>
        <source>Read them as measurements of %1</source>
        <translation>Als Messungen von %1 übernehmen</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Read 1 measurement</source>
        <translation>1 Messung lesen</translation>
    </message>
    <message>
        <source>Read %1 measurements</source>
        <translation>%1 Messungen lesen</translation>
    </message>
    <message>
        <source>1 measurement taken.</source>
        <translation>1 Messung übernommen.</translation>
    </message>
    <message>
        <source>%1 measurements taken.</source>
        <translation>%1 Messungen übernommen.</translation>
    </message>
    <message>
        <source>%1 replaced other values; can be undone.</source>
        <translation>%1 ersetzten andere Werte; Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>%1 were not filled in.</source>
        <translation>%1 waren nicht ausgefüllt.</translation>
    </message>
    <message>
        <source>They are in %1</source>
        <translation>Sie sind in %1</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Sie stimmen</translation>
    </message>
    <message>
        <source>Change the unit of the measurements</source>
        <translation>Einheit der Messungen ändern</translation>
    </message>
    <message>
        <source>Remove the measurement of %1? This can be undone.</source>
        <translation>Die Messung von %1 entfernen? Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Remove all %1 measurements of %2? This can be undone.</source>
        <translation>Alle %1 Messungen von %2 entfernen? Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove all measurements</source>
        <translation>Alle Messungen entfernen</translation>
    </message>
    <message>
        <source>Mark a network as failed</source>
        <translation>Ein Netz als fehlgeschlagen markieren</translation>
    </message>
    <message>
        <source>Mark %1 networks as failed</source>
        <translation>%1 Netze als fehlgeschlagen markieren</translation>
    </message>
    <message>
        <source>Remove a measurement</source>
        <translation>Eine Messung entfernen</translation>
    </message>
    <message>
        <source>Remove %1 measurements</source>
        <translation>%1 Messungen entfernen</translation>
    </message>
    <message>
        <source>Correct a measurement</source>
        <translation>Eine Messung berichtigen</translation>
    </message>
</context>
<context>
    <name>latency::BoardTableModel</name>
    <message>
        <source>not in this dataset</source>
        <translation>nicht in diesem Datensatz</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>median (ms)</source>
        <translation>Median (ms)</translation>
    </message>
    <message>
        <source>σ (ms)</source>
        <translation>σ (ms)</translation>
    </message>
    <message>
        <source>runs (ms), or reason of failure</source>
        <translation>Läufe (ms), oder warum es fehlschlug</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
</context>
<context>
    <name>latency::ClosingQuestion</name>
    <message>
        <source>1 measurement on %1</source>
        <translation>1 Messung auf %1</translation>
    </message>
    <message>
        <source>%1 measurements on %2</source>
        <translation>%1 Messungen auf %2</translation>
    </message>
    <message>
        <source>Opening %1 discards work that no session contains: %2.</source>
        <translation>Beim Öffnen von %1 geht verloren, was keine Sitzung enthält: %2.</translation>
    </message>
    <message>
        <source>Save session first…</source>
        <translation>Erst Sitzung speichern…</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Closing discards work that no session contains: %1.</source>
        <translation>Beim Schließen geht verloren, was keine Sitzung enthält: %1.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>Closing ends what a session does not contain: %1. Everything else comes back at the next start.</source>
        <translation>Schließen beendet, was eine Sitzung nicht enthält: %1. Alles andere kommt beim nächsten Start wieder.</translation>
    </message>
</context>
<context>
    <name>latency::ColumnDelegate</name>
    <message>
        <source>%1 is read as</source>
        <translation>%1 wird gelesen als</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
</context>
<context>
    <name>latency::ColumnTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Chosen by hand.</source>
        <translation>Von Hand gewählt.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>Erste Zellen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>latency::CompareModule</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Bad predictions</source>
        <translation>Große Fehler</translation>
    </message>
</context>
<context>
    <name>latency::ComparedRunModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>mean over the test devices common to all runs · seeds: %1</source>
        <translation>Mittel über die Geräte, die alle diese Läufe getestet haben · Startwerte: %1</translation>
    </message>
    <message>
        <source> · at least %1 unseen</source>
        <translation> · mindestens %1 ungesehene</translation>
    </message>
    <message>
        <source>Two-sided p value of Wilcoxon&apos;s signed-rank test, paired over seeds. Six seeds are the fewest with which it can fall below 0.05.</source>
        <translation>Zweiseitige Wahrscheinlichkeit, dass der Zufall mindestens so große Unterschiede macht: Wilcoxon-Vorzeichen-Rang-Test, gepaart über die Startwerte. Unter 0.05 kann sie erst ab sechs Startwerten fallen.</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>ρ ± over seeds</source>
        <translation>ρ ± über Startwerte</translation>
    </message>
    <message>
        <source>Δρ</source>
        <translation>Δρ</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>latency::ComparisonCanvas</name>
    <message>
        <source>Runs compared</source>
        <translation>Verglichene Läufe</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Spearman ρ, mean of the test devices</source>
        <translation>Spearman-ρ, Mittel der Testgeräte</translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation>Spearman-ρ, ungesehene</translation>
    </message>
</context>
<context>
    <name>latency::ComparisonPanel</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Pin as baseline</source>
        <translation>Als Bezug anheften</translation>
    </message>
    <message>
        <source>Compare all others with the run selected below</source>
        <translation>Alle anderen mit dem unten gewählten Lauf vergleichen</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Every seed on every test device, or ρ while training</source>
        <translation>Jeder Startwert auf jedem Testgerät oder ρ während des Trainings</translation>
    </message>
    <message>
        <source>Overlays runs: their seeds on every device, their curves, and the significance of their differences.</source>
        <translation>Hier liegen Läufe übereinander: ihre Startwerte auf jedem Gerät, ihre Kurven und wie sicher ihre Unterschiede sind.</translation>
    </message>
    <message>
        <source>Runs compared</source>
        <translation>Verglichene Läufe</translation>
    </message>
    <message>
        <source>Unpin the baseline</source>
        <translation>Bezug lösen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Leave out of the comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Compare all runs</source>
        <translation>Alle Läufe vergleichen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::ComparisonPresenter</name>
    <message>
        <source>Wilcoxon&apos;s signed-rank test, two-sided, %1 pairs of seeds</source>
        <translation>Wilcoxon-Vorzeichen-Rang-Test, zweiseitig, %1 Paare von Startwerten</translation>
    </message>
    <message>
        <source>Overlays runs: their seeds on every device, their curves, and the significance of their differences.</source>
        <translation>Hier liegen Läufe übereinander: ihre Startwerte auf jedem Gerät, ihre Kurven und wie sicher ihre Unterschiede sind.</translation>
    </message>
    <message>
        <source>ρ: on the only test device common to all runs, </source>
        <translation>ρ: auf dem einen Gerät, das alle diese Läufe getestet haben, </translation>
    </message>
    <message>
        <source>ρ: mean over the %1 test devices common to all runs, </source>
        <translation>ρ: Mittel über die %1 Geräte, die alle diese Läufe getestet haben, </translation>
    </message>
    <message>
        <source>unseen architectures, ± over seeds. Dots are seeds; curves are of the last seed.</source>
        <translation>ungesehene Architekturen, ± über Startwerte. Punkte sind Startwerte; eine Kurve ist die des letzten.</translation>
    </message>
    <message>
        <source> Pin a baseline to see differences.</source>
        <translation> Für Unterschiede einen Bezug anheften.</translation>
    </message>
    <message>
        <source> p needs six seeds or more in both runs.</source>
        <translation> p braucht in beiden Läufen mindestens sechs Startwerte.</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>Unpin the baseline</source>
        <translation>Bezug lösen</translation>
    </message>
    <message>
        <source>Pin run %1 as baseline</source>
        <translation>Lauf %1 als Bezug anheften</translation>
    </message>
    <message>
        <source>Note on run %1</source>
        <translation>Notiz zu Lauf %1</translation>
    </message>
    <message>
        <source>Remove run %1</source>
        <translation>Lauf %1 entfernen</translation>
    </message>
    <message>
        <source>Remove %1 runs</source>
        <translation>%1 Läufe entfernen</translation>
    </message>
</context>
<context>
    <name>latency::CurveCanvas</name>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Verlust beim Training</translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation>Spearman-ρ, ungesehene</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>latency::CurvesPresenter</name>
    <message>
        <source>Press Run: every test device draws its curve here.</source>
        <translation>Auf Start drücken: Hier zeichnet jedes Testgerät seine Kurve.</translation>
    </message>
    <message>
        <source>Training; the first epoch will appear soon.</source>
        <translation>Training läuft; die erste Epoche ist unterwegs.</translation>
    </message>
    <message>
        <source>This predictor learns in one step and has no learning curve.</source>
        <translation>Dieser Prädiktor lernt in einem Schritt und hat keine Lernkurve.</translation>
    </message>
    <message>
        <source>live · seed %1</source>
        <translation>live · Startwert %1</translation>
    </message>
    <message>
        <source>stopped · seed %1</source>
        <translation>gestoppt · Startwert %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1 learns in one step and has no learning curve.</source>
        <translation>%1 lernt in einem Schritt und hat keine Lernkurve.</translation>
    </message>
</context>
<context>
    <name>latency::DatasetInfo</name>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Interpretation of the columns of %1</source>
        <translation>Als was die Spalten von %1 gelesen wurden</translation>
    </message>
    <message>
        <source>Sources of the devices</source>
        <translation>Woher die Geräte stammen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing unusual was found.</source>
        <translation>Nichts Ungewöhnliches gefunden.</translation>
    </message>
    <message>
        <source>Notes on this dataset</source>
        <translation>Hinweise zu diesem Datensatz</translation>
    </message>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>&amp;Spalten festlegen…</translation>
    </message>
    <message>
        <source>Choose columns of %1…</source>
        <translation>Spalten von %1 festlegen…</translation>
    </message>
</context>
<context>
    <name>latency::DatasetMenu</name>
    <message>
        <source>Open file or folder…</source>
        <translation>Datei oder Ordner öffnen…</translation>
    </message>
    <message>
        <source>Import table…</source>
        <translation>Tabelle importieren…</translation>
    </message>
    <message>
        <source>Add devices from</source>
        <translation>Geräte hinzunehmen aus</translation>
    </message>
    <message>
        <source>Without the devices of %1</source>
        <translation>Ohne die Geräte aus %1</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
</context>
<context>
    <name>latency::DatasetNames</name>
    <message>
        <source>All datasets (%1)</source>
        <translation>Alle Datensätze (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>latency::DatasetQuestions</name>
    <message>
        <source>Choose &amp;columns…</source>
        <translation>&amp;Spalten festlegen…</translation>
    </message>
    <message>
        <source>Add devices from</source>
        <translation>Geräte hinzunehmen aus</translation>
    </message>
</context>
<context>
    <name>latency::DatasetStatus</name>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>simulated latencies, not measured</source>
        <translation>simulierte Latenzen, nicht gemessen</translation>
    </message>
    <message>
        <source>measured · licence %1</source>
        <translation>gemessen · Lizenz %1</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>Choose task %1</source>
        <translation>Aufgabe %1 wählen</translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3 GFLOP/s</source>
        <translation>%1 · %2 Threads · %3 GFLOP/s</translation>
    </message>
</context>
<context>
    <name>latency::DecisionBars</name>
    <message>
        <source>Common decisions of bad predictions</source>
        <translation>Entscheidungen, die schlecht Vorhergesagte gemeinsam haben</translation>
    </message>
    <message>
        <source>%1: %2 among these, %3 among all</source>
        <translation>%1: %2 von diesen, %3 von allen</translation>
    </message>
    <message>
        <source>among these / among all · mean error of networks that have it</source>
        <translation>von diesen / von allen · mittlerer Fehler aller damit</translation>
    </message>
</context>
<context>
    <name>latency::DeviceLatencyBars</name>
    <message>
        <source>slower than this share of networks</source>
        <translation>langsamer als … %</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>this</source>
        <translation>diese</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>%1 on the devices</source>
        <translation>%1 auf den Geräten</translation>
    </message>
    <message>
        <source>more than this share of networks</source>
        <translation>mehr als … von allen</translation>
    </message>
</context>
<context>
    <name>latency::DeviceList</name>
    <message>
        <source>%1 devices</source>
        <translation>Geräte: %1</translation>
    </message>
</context>
<context>
    <name>latency::DeviceMap</name>
    <message>
        <source>Map of devices</source>
        <translation>Gerätekarte</translation>
    </message>
    <message>
        <source>Near means similar. Left and right choose a device; 1, 2 and 3 make it train, test or unused.</source>
        <translation>Nah heißt ähnlich. Links und rechts wählen ein Gerät; 1, 2 und 3 machen es zum Trainings-, Test- oder unbenutzten Gerät.</translation>
    </message>
    <message>
        <source>1 device</source>
        <translation>1 Gerät</translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>add %1 to the selection</source>
        <translation>%1 zur Markierung hinzufügen</translation>
    </message>
    <message>
        <source>toggle %1</source>
        <translation>%1 umkehren</translation>
    </message>
    <message>
        <source>remove %1 from the selection</source>
        <translation>%1 aus der Markierung nehmen</translation>
    </message>
    <message>
        <source>select %1</source>
        <translation>%1 markieren</translation>
    </message>
    <message>
        <source>near = similar (distance ≈ 1 − ρ)</source>
        <translation>nah = ähnlich (Abstand ≈ 1 − ρ)</translation>
    </message>
    <message>
        <source>drag selects · Shift add · Ctrl toggle · Alt remove</source>
        <translation>Ziehen markiert · Umschalt ergänzt · Strg kehrt um · Alt entfernt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 markiert</translation>
    </message>
    <message>
        <source>drop here</source>
        <translation>hier ablegen</translation>
    </message>
</context>
<context>
    <name>latency::DevicePartitionBoard</name>
    <message>
        <source>mean ρ between train and test: %1 · drag devices between the lists, or press 1, 2, 3</source>
        <translation>mittleres ρ zwischen Training und Test: %1 · Geräte zwischen den Listen ziehen oder 1, 2, 3 drücken</translation>
    </message>
    <message>
        <source>Put at least one device on each side: drag between the lists, or press 1, 2, 3</source>
        <translation>Auf jede Seite mindestens ein Gerät: zwischen den Listen ziehen oder 1, 2, 3 drücken</translation>
    </message>
</context>
<context>
    <name>latency::DevicesModule</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
</context>
<context>
    <name>latency::DevicesPanel</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Mean rank correlation between train and test devices: the lower, the harder the task</source>
        <translation>Mittlere Rangkorrelation zwischen Trainings- und Testgeräten: je kleiner, desto schwerer die Aufgabe</translation>
    </message>
    <message>
        <source>Table of device similarity</source>
        <translation>Tabelle der Geräteähnlichkeit</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Wärmekarte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Suggest split…</source>
        <translation>Aufteilung vorschlagen…</translation>
    </message>
    <message>
        <source>Choose train and test devices that are as different as possible</source>
        <translation>Möglichst unähnliche Trainings- und Testgeräte berechnen</translation>
    </message>
    <message>
        <source>train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>cross-ρ %1</source>
        <translation>Kreuz-ρ %1</translation>
    </message>
    <message>
        <source>Open a dataset: the similarity of its devices appears here.</source>
        <translation>Einen Datensatz öffnen: hier erscheint, wie ähnlich sich seine Geräte sind.</translation>
    </message>
</context>
<context>
    <name>latency::DevicesPresenter</name>
    <message>
        <source>Opening the dataset…</source>
        <translation>Datensatz wird geöffnet…</translation>
    </message>
    <message>
        <source>Spearman ρ · simulated</source>
        <translation>Spearman-ρ · simuliert</translation>
    </message>
    <message>
        <source>Spearman ρ</source>
        <translation>Spearman-ρ</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Rolle von %1: %2</translation>
    </message>
    <message>
        <source>Suggest a partition</source>
        <translation>Aufteilung vorschlagen</translation>
    </message>
</context>
<context>
    <name>latency::EarlierSessions</name>
    <message>
        <source>Earlier sessions</source>
        <translation>Frühere Sitzungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Sessions that were kept and are not open. Opening one keeps what is open now; discarding removes it for good.</source>
        <translation>Aufgehobene Sitzungen, die nicht geöffnet sind. Beim Öffnen wird aufgehoben, was jetzt offen ist; Verwerfen entfernt die Sitzung endgültig.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>latency::EmbeddingBars</name>
    <message>
        <source>Embeddings of the devices</source>
        <translation>Geräte, wie der Prädiktor sie sieht</translation>
    </message>
</context>
<context>
    <name>latency::EncodingStates</name>
    <message>
        <source>computing</source>
        <translation>wird berechnet</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>partly computed</source>
        <translation>teils berechnet</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
    <message>
        <source>not for this space</source>
        <translation>nicht für diesen Suchraum</translation>
    </message>
</context>
<context>
    <name>latency::EncodingTableModel</name>
    <message>
        <source>%1 of %2 architectures</source>
        <translation>%1 von %2 Architekturen</translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation>angehalten bei %1</translation>
    </message>
    <message>
        <source>computing %1</source>
        <translation>berechnet %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>%1 vorhanden</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Description of an architecture</source>
        <translation>Wodurch eine Architektur beschrieben wird</translation>
    </message>
    <message>
        <source>State for this dataset</source>
        <translation>Wie viel davon für diesen Datensatz vorhanden ist</translation>
    </message>
    <message>
        <source>Numbers of an architecture</source>
        <translation>Zahlen je Architektur</translation>
    </message>
</context>
<context>
    <name>latency::EncodingsModule</name>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist fertig.</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>the computation of an encoding</source>
        <translation>die Berechnung einer Kodierung</translation>
    </message>
</context>
<context>
    <name>latency::EncodingsPanel</name>
    <message>
        <source>Encodings</source>
        <translation>Kodierungen</translation>
    </message>
    <message>
        <source>Opening the dataset…</source>
        <translation>Datensatz wird geöffnet…</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>On all processors, in the background; finished rows are kept</source>
        <translation>Auf allen Prozessoren, im Hintergrund; Fertiges bleibt</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pauses; can be resumed at any time</source>
        <translation>Ruht und macht dort weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the computation; finished rows are kept</source>
        <translation>Beendet die Berechnung; Fertiges bleibt</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Method of the map</source>
        <translation>Verfahren der Karte</translation>
    </message>
    <message>
        <source>PCA shows the two directions of largest variance, at once. t-SNE places similar architectures side by side; large distances have no meaning.</source>
        <translation>PCA zeigt sofort die zwei Richtungen größter Varianz. t-SNE legt ähnliche Architekturen nebeneinander; weite Abstände bedeuten nichts.</translation>
    </message>
    <message>
        <source>Show as map</source>
        <translation>Als Karte zeigen</translation>
    </message>
    <message>
        <source>The map becomes the axes of the samples</source>
        <translation>Die Karte wird zu den Achsen der Stichproben</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>Compute the rest</source>
        <translation>Rest berechnen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop the map</source>
        <translation>Karte stoppen</translation>
    </message>
</context>
<context>
    <name>latency::EncodingsPresenter</name>
    <message>
        <source>Already being computed by another window or process; waiting.</source>
        <translation>Wird schon in einem anderen Fenster oder Prozess berechnet; dieses wartet.</translation>
    </message>
    <message>
        <source>Checking the cache…</source>
        <translation>Zwischenspeicher wird geprüft…</translation>
    </message>
    <message>
        <source>Which proxy predicts which %1</source>
        <translation>Welcher Proxy sagt was voraus (%1)</translation>
    </message>
    <message>
        <source>reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>gestoppt bei %1</translation>
    </message>
    <message>
        <source> · %1 of the variance</source>
        <translation> · %1 der Varianz</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionCanvas</name>
    <message>
        <source>Population of the evolution: objective against latency</source>
        <translation>Population der Evolution: Ziel gegen Latenz</translation>
    </message>
    <message>
        <source>Press Evolve: the population appears here, generation by generation.</source>
        <translation>Auf Evolution drücken: Hier erscheint die Population, Generation für Generation.</translation>
    </message>
    <message>
        <source>latency (ms), predicted</source>
        <translation>Latenz (ms), vorhergesagt</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionModels</name>
    <message>
        <source>Published table of the Note 10</source>
        <translation>Veröffentlichte Tabelle des Note 10</translation>
    </message>
    <message>
        <source>predicted top-1 accuracy (%)</source>
        <translation>Top-1 (%), vorhergesagt</translation>
    </message>
    <message>
        <source>multiply-adds (millions)</source>
        <translation>Multiplikationen (Millionen)</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionModule</name>
    <message>
        <source>Evolve</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>the evolution</source>
        <translation>die Evolution</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionPanel</name>
    <message>
        <source>Evolution of networks under a limit</source>
        <translation>Evolution von Netzen unter einer Grenze</translation>
    </message>
    <message>
        <source>Save network…</source>
        <translation>Netz speichern…</translation>
    </message>
    <message>
        <source>Save the network as JSON, in the format of the OFA tools</source>
        <translation>Das gefundene Netz als JSON speichern, wie die OFA-Werkzeuge es lesen</translation>
    </message>
    <message>
        <source>Open a dataset of Once-For-All networks: evolution finds the best of them under a latency limit, far beyond the measured networks.</source>
        <translation>Einen Datensatz von Once-For-All-Netzen öffnen: Die Evolution sucht das beste unter einer Latenzgrenze, weit über die gemessenen Netze hinaus.</translation>
    </message>
    <message>
        <source>%1 · %2 predicted%3</source>
        <translation>%1 · %2 vorhergesagt%3</translation>
    </message>
    <message>
        <source> · breeds</source>
        <translation> · Elternteil</translation>
    </message>
    <message>
        <source>Generation shown</source>
        <translation>Gezeigte Generation</translation>
    </message>
    <message>
        <source>Steps through the generations; the right end shows the newest</source>
        <translation>Zurück durch die Generationen; ganz rechts steht die neueste</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shows the generations one after the other</source>
        <translation>Zeigt die Generationen nacheinander</translation>
    </message>
    <message>
        <source>Generation %1 of %2</source>
        <translation>Generation %1 von %2</translation>
    </message>
    <message>
        <source>Large dots breed; ring: the best; dotted: path of the best. Every network is predicted to keep the limit at its own resolution. Both numbers are predictions: measure before relying on them.</source>
        <translation>Große Punkte: Eltern; Ring: das beste Netz; gepunktet: sein Weg. Jedes Netz hält die Grenze bei seiner Auflösung laut Vorhersage ein. Beide Zahlen sind Vorhersagen: erst messen, dann glauben.</translation>
    </message>
    <message>
        <source>Settings of the evolution</source>
        <translation>Einstellungen der Evolution</translation>
    </message>
    <message>
        <source>No generation yet</source>
        <translation>Noch keine Generation</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Evolve</source>
        <translation>Evolution</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionPresenter</name>
    <message>
        <source>Evolution needs Once-For-All networks; this table contains networks of %1. Open one of OFA-MobileNetV3, such as help:ofa.</source>
        <translation>Die Evolution züchtet Once-For-All-Netze, weit mehr, als eine Tabelle enthält. Dieser Datensatz enthält solche von %1: einen von OFA-MobileNetV3 öffnen, etwa help:ofa.</translation>
    </message>
    <message>
        <source>OFA</source>
        <translation>OFA</translation>
    </message>
    <message>
        <source>CompOFA, elastic kernel</source>
        <translation>CompOFA, elastischer Kernel</translation>
    </message>
    <message>
        <source>CompOFA, fixed kernel</source>
        <translation>CompOFA, fester Kernel</translation>
    </message>
    <message>
        <source>Needs no measurement.</source>
        <translation>Braucht keine Messung.</translation>
    </message>
    <message>
        <source>Learns from %1 networks drawn at random; train devices: %2.</source>
        <translation>Lernt aus %1 zufällig gezogenen Netzen; Trainingsgeräte: %2.</translation>
    </message>
    <message>
        <source>Learns from the %1 picks; train devices: %2.</source>
        <translation>Lernt aus den %1 ausgewählten; Trainingsgeräte: %2.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Preparing the latency model…</source>
        <translation>Latenzmodell wird vorbereitet…</translation>
    </message>
    <message>
        <source>%1 generations in %2, %3 networks scored in all.</source>
        <translation>%1 Generationen in %2, insgesamt %3 Netze bewertet.</translation>
    </message>
    <message>
        <source> %1 is limited to its table, so it is approximated by a table of layers (mean error %2 %).</source>
        <translation> %1 antwortet nur für seine Tabelle; abgelesen wird darum eine Schichttabelle, die %2 % davon abweicht.</translation>
    </message>
    <message>
        <source>Stopped in generation %1; the best network so far is kept.</source>
        <translation>In Generation %1 gestoppt; das bisher Beste bleibt.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Training the latency model: epoch %1 of %2</source>
        <translation>Das Latenzmodell lernt: Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 so far, about %2 left.</source>
        <translation>bisher %1, noch etwa %2.</translation>
    </message>
    <message>
        <source>%1 · %2 predicted · images of %3 pixels</source>
        <translation>%1 · %2 vorhergesagt · Bilder mit %3 Pixeln</translation>
    </message>
    <message>
        <source>top-1 %1 % predicted</source>
        <translation>Top-1 %1 % vorhergesagt</translation>
    </message>
    <message>
        <source>%1 M multiply-adds</source>
        <translation>%1 M Multiplikationen</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Noch kein Netz</translation>
    </message>
    <message>
        <source>Network under the pointer</source>
        <translation>Netz unter dem Zeiger</translation>
    </message>
    <message>
        <source>Best of generation %1</source>
        <translation>Bestes der Generation %1</translation>
    </message>
    <message>
        <source>Evolution finds the best network under a latency limit; this dataset contains %1.</source>
        <translation>Die Evolution sucht das beste Netz unter einer Latenzgrenze; dieser Datensatz enthält %1.</translation>
    </message>
</context>
<context>
    <name>latency::EvolutionSettings</name>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>Maximieren</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>CompOFA ties the expansion of a stage to its depth.</source>
        <translation>CompOFA koppelt die Expansion einer Stufe an ihre Tiefe.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Or drag the line in the plot.</source>
        <translation>Oder die Linie im Diagramm ziehen.</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>The best quarter breeds; half of the children are mutants, half crossovers.</source>
        <translation>Das beste Viertel wird zu Eltern; die Kinder sind je zur Hälfte Mutanten und Kreuzungen.</translation>
    </message>
</context>
<context>
    <name>latency::ExperimentForm</name>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Presets ▾</source>
        <translation>Vorgaben ▾</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Settings of published experiments</source>
        <translation>Einstellungen veröffentlichter Experimente</translation>
    </message>
    <message>
        <source>Settings of the experiment</source>
        <translation>Einstellungen des Experiments</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Auswahlregel</translation>
    </message>
    <message>
        <source> per device</source>
        <translation> je Gerät</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Networks measured on each test device.</source>
        <translation>Netze, die auf jedem neuen Gerät gemessen werden.</translation>
    </message>
    <message>
        <source>Source labels</source>
        <translation>Quell­messungen</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Number of repetitions with different seeds.</source>
        <translation>So oft läuft alles, jedes Mal mit anderem Startwert.</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <source>Evaluated on</source>
        <translation>Ausgewertet auf</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>source labels</source>
        <translation>Quellmessungen</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>first seed</source>
        <translation>erster Startwert</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
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
        <source>&quot;%1&quot; is not a seed; expected up to 18 digits.</source>
        <translation>&quot;%1&quot; ist kein Startwert; erwartet werden bis zu 18 Ziffern.</translation>
    </message>
</context>
<context>
    <name>latency::ExperimentPresenter</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Opening the dataset…</source>
        <translation>Datensatz wird geöffnet…</translation>
    </message>
    <message>
        <source>Choose preset %1</source>
        <translation>Vorgabe wählen: %1</translation>
    </message>
    <message>
        <source> · oracle sampler</source>
        <translation> · Orakel-Auswahl</translation>
    </message>
    <message>
        <source>budget: no measurement needed</source>
        <translation>Budget: keine Messung nötig</translation>
    </message>
    <message>
        <source>budget: %1 measurements on each of %2 test devices%3</source>
        <translation>Budget: %1 Messungen auf jedem von %2 Testgeräten%3</translation>
    </message>
    <message>
        <source>%1 reference + %2</source>
        <translation>%1 Referenz + %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>128 of %1, labelled ones included</source>
        <translation>128 von %1, gemessene eingeschlossen</translation>
    </message>
    <message>
        <source>800 of %1</source>
        <translation>800 von %1</translation>
    </message>
    <message>
        <source>%1, labelled ones included</source>
        <translation>%1, gemessene eingeschlossen</translation>
    </message>
    <message>
        <source>Instant: kernel, 20 greedy labels</source>
        <translation>Sofort: Kernel, 20 Messungen gierig</translation>
    </message>
    <message>
        <source>NASFLAT, 20 random labels</source>
        <translation>NASFLAT, 20 zufällige Messungen</translation>
    </message>
    <message>
        <source>NASFLAT, a quick look</source>
        <translation>NASFLAT, ein schneller Blick</translation>
    </message>
    <message>
        <source>NASFLAT as published, evaluated on 128 networks</source>
        <translation>NASFLAT wie veröffentlicht, auf 128 Netzen ausgewertet</translation>
    </message>
    <message>
        <source>NASFLAT as published, with proxies</source>
        <translation>NASFLAT wie veröffentlicht, mit Proxys</translation>
    </message>
    <message>
        <source>Baseline: best source device</source>
        <translation>Vergleichsmaß: bestes Quellgerät</translation>
    </message>
</context>
<context>
    <name>latency::FrontCanvas</name>
    <message>
        <source>Networks appear here after the first measurements.</source>
        <translation>Hier erscheinen Netze, sobald einige gemessen sind.</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>Objective against %1</source>
        <translation>Ziel gegen %1</translation>
    </message>
    <message>
        <source>%1: measured or predicted</source>
        <translation>%1: gemessen oder vorhergesagt</translation>
    </message>
</context>
<context>
    <name>latency::HardwareModule</name>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Hypothetical device</source>
        <translation>Gedachtes Gerät</translation>
    </message>
    <message>
        <source>the network trained on data sheets</source>
        <translation>das aus Datenblättern Gelernte</translation>
    </message>
</context>
<context>
    <name>latency::HardwarePanel</name>
    <message>
        <source>Hardware: what if</source>
        <translation>Hardware: was wäre, wenn</translation>
    </message>
    <message>
        <source>data sheets and hypothetical devices</source>
        <translation>Datenblätter und Geräte, die es nicht gibt</translation>
    </message>
    <message>
        <source>Open a dataset to see the data sheets of its devices.</source>
        <translation>Datensatz öffnen: Hier steht, was über seine Geräte bekannt ist.</translation>
    </message>
    <message>
        <source>Hardware specifications of the devices</source>
        <translation>Hardware-Daten der Geräte</translation>
    </message>
    <message>
        <source>Double-click a number to change it. It applies to the same board at every batch size, is saved in the experiment file, and is used by predictors that read data sheets. Right-click ▸ Restore the published values.</source>
        <translation>Doppelklick ändert eine Zahl; sie gilt dann für dasselbe Gerät bei jeder Batchgröße, kommt in die Experimentdatei und dient Prädiktoren, die Datenblätter lesen. Rechtsklick verwirft sie.</translation>
    </message>
    <message>
        <source>A hypothetical device, based on</source>
        <translation>Ein gedachtes Gerät, gemacht aus</translation>
    </message>
    <message>
        <source>Base of the hypothetical device</source>
        <translation>Gerät, aus dem das gedachte gemacht wird</translation>
    </message>
    <message>
        <source>Use of the data sheet</source>
        <translation>Wie das Datenblatt ins Netz kommt</translation>
    </message>
    <message>
        <source>as predicted latency</source>
        <translation>als versprochene Latenz</translation>
    </message>
    <message>
        <source>also as inputs of the network</source>
        <translation>auch als Eingaben des Netzes</translation>
    </message>
    <message>
        <source>As the latency promised by bandwidth and peak: better with few devices. Also as inputs: cores and memory have an effect as well.</source>
        <translation>Als Latenz, die Bandbreite und Spitzenleistung allein versprechen: sagt mit wenigen Geräten besser voraus. Als Eingaben: auch Kerne und Speicher zählen.</translation>
    </message>
    <message>
        <source>Use the data sheet</source>
        <translation>Das Datenblatt geht ein</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>All sliders back to the real device</source>
        <translation>Alle Regler zurück zum echten Gerät</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Restore the published values</source>
        <translation>Veröffentlichte Werte wiederherstellen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Hypothetical device · %1</source>
        <translation>Gedachtes Gerät · %1</translation>
    </message>
    <message>
        <source>The hypothetical device</source>
        <translation>Das erdachte Gerät</translation>
    </message>
    <message>
        <source>Training on the devices with a data sheet…</source>
        <translation>Lernt aus den Geräten mit Datenblatt…</translation>
    </message>
    <message>
        <source>Press Learn, then move the sliders.</source>
        <translation>Auf Lernen drücken, dann die Regler bewegen.</translation>
    </message>
</context>
<context>
    <name>latency::HardwarePresenter</name>
    <message>
        <source>%1 %2 · %3 → %4</source>
        <translation>%1 %2 · %3 → %4</translation>
    </message>
    <message>
        <source>The hardware-generalised predictor needs Once-For-All networks; open such a dataset to explore other data sheets.</source>
        <translation>Der hardwareübergreifende Prädiktor liest Once-For-All-Netze; einen solchen Datensatz öffnen, um zu fragen, was ein anderes Datenblatt bewirken würde.</translation>
    </message>
    <message>
        <source>Too few devices have a data sheet and a batch size; at least two are needed.</source>
        <translation>Zu wenige Geräte haben Datenblatt und Batchgröße; zum Lernen sind zwei nötig.</translation>
    </message>
    <message>
        <source>Trains once on the %1 devices with a data sheet; predictions then follow the sliders.</source>
        <translation>Lernt einmal aus den %1 Geräten mit Datenblatt und antwortet dann, während die Regler sich bewegen.</translation>
    </message>
    <message>
        <source>Set the hardware of %1</source>
        <translation>Hardware von %1 setzen</translation>
    </message>
    <message>
        <source>Restore the hardware of %1</source>
        <translation>Hardware von %1 verwerfen</translation>
    </message>
    <message>
        <source>Trained on %1 devices with a data sheet. Few boards differ in cores and memory, so the effect of those sliders is a guess, even in its direction.</source>
        <translation>Aus %1 Geräten mit Datenblatt gelernt. Wenige unterscheiden sich in Kernen und Speicher; was diese Regler sagen, ist geraten, selbst die Richtung.</translation>
    </message>
    <message>
        <source>Trained on %1 devices with a data sheet. Directions are more reliable than milliseconds: see the errors on left-out GPUs on the help page Once-For-All networks.</source>
        <translation>Auf %1 Geräten mit Datenblatt trainiert. Richtungen sind verlässlicher als Millisekunden: siehe die Fehler auf ausgelassenen GPUs auf der Hilfeseite Once-For-All networks.</translation>
    </message>
    <message>
        <source>Median %1, unchanged</source>
        <translation>Median %1, wie es ist</translation>
    </message>
    <message>
        <source>Median %1 → %2 (%3%4 %)</source>
        <translation>Median %1 → %2 (%3%4 %)</translation>
    </message>
    <message>
        <source>Ranks: ρ %1 between the two. On the real device, part of its training data, the network has a mean error of %2 (measured median %3).</source>
        <translation>Ränge: ρ %1 zwischen beiden. Auf dem echten Gerät, aus dem es gelernt hat, liegt das Netz im Mittel %2 daneben (gemessener Median %3).</translation>
    </message>
</context>
<context>
    <name>latency::HelpBrowser</name>
    <message>
        <source>Latency Studio help</source>
        <translation>Hilfe zu Latency Studio</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Hilfeseiten</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
</context>
<context>
    <name>latency::ImportDialog</name>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Notes on the table</source>
        <translation>Hinweise zur Tabelle</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;As guessed</source>
        <translation>&amp;Wie erkannt</translation>
    </message>
    <message>
        <source>Discards choices made by hand</source>
        <translation>Verwirft, was von Hand gewählt wurde</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Columns of the table and their interpretation</source>
        <translation>Spalten der Tabelle und als was sie gelesen werden</translation>
    </message>
    <message>
        <source>All selected columns are read as</source>
        <translation>Alle ausgewählten Spalten werden gelesen als</translation>
    </message>
    <message>
        <source>Unit of all selected columns</source>
        <translation>Einheit aller ausgewählten Spalten</translation>
    </message>
    <message>
        <source>All %1 selected columns are</source>
        <translation>Alle %1 ausgewählten Spalten sind</translation>
    </message>
    <message>
        <source>What do the columns of %1 mean?</source>
        <translation>Was bedeuten die Spalten von %1?</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>latency::ImportPresenter</name>
    <message>
        <source>Choices made before for files with this header are kept.</source>
        <translation>Früher getroffene Festlegungen für Dateien mit diesem Kopf gelten weiter.</translation>
    </message>
</context>
<context>
    <name>latency::InsightPresenter</name>
    <message>
        <source>Fitting…</source>
        <translation>Wird angepasst…</translation>
    </message>
    <message>
        <source>Pick at least two samples: an analysis of the device appears here.</source>
        <translation>Mindestens zwei Stichproben auswählen: Hier steht, was sie über das Gerät sagen.</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>wird berechnet…</translation>
    </message>
    <message>
        <source>%1 · %2 seeds</source>
        <translation>%1, %2-mal</translation>
    </message>
    <message>
        <source>picks in order, then suggested</source>
        <translation>Auswahl der Reihe nach, dann vorgeschlagene</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 unseen</source>
        <translation>%1 · %2 · %3 ungesehene</translation>
    </message>
</context>
<context>
    <name>latency::KeptOffers</name>
    <message>
        <source>%1 The kept session stays in &quot;%2&quot;.</source>
        <translation>%1 Die aufgehobene Sitzung bleibt in „%2“.</translation>
    </message>
    <message>
        <source>%1 The kept session is set aside as &quot;%2&quot;.</source>
        <translation>%1 Die aufgehobene Sitzung ist beiseitegelegt als „%2“.</translation>
    </message>
    <message>
        <source>Latency Studio did not shut down cleanly. Restore the session of %1: %2? Unfinished training must be restarted.</source>
        <translation>Latency Studio wurde nicht ordentlich beendet. Sitzung vom %1 wiederherstellen: %2? Unfertiges Training muss neu gestartet werden.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Für später aufheben</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>1 more session is offered next.</source>
        <translation>1 weitere Sitzung wird danach angeboten.</translation>
    </message>
    <message>
        <source>%1 more sessions are offered next.</source>
        <translation>%1 weitere Sitzungen werden danach angeboten.</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Alle wiederherstellen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is open in another window, or is no longer there.</source>
        <translation>„%1“ ist in einem anderen Fenster geöffnet oder nicht mehr da.</translation>
    </message>
    <message>
        <source>Welcome back: %1.</source>
        <translation>Willkommen zurück: %1.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>%1 The session needs this dataset and is kept until it is found.</source>
        <translation>%1 Die Sitzung braucht diesen Datensatz und bleibt aufgehoben, bis er gefunden ist.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
</context>
<context>
    <name>latency::KeyboardSplitter</name>
    <message>
        <source>Divider between %1 and %2</source>
        <translation>Trenner zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Drag, or reach it with Tab and move it with the arrows</source>
        <translation>Ziehen, oder mit Tab anwählen und mit den Pfeilen bewegen</translation>
    </message>
</context>
<context>
    <name>latency::LanguageBar</name>
    <message>
        <source>&amp;System language</source>
        <translation>&amp;Systemsprache</translation>
    </message>
    <message>
        <source>The new language takes effect at the next start. Changing now discards: %1.</source>
        <translation>Die neue Sprache gilt ab dem nächsten Start. Sofort zu wechseln beendet, ohne es zurückzubringen: %1.</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>Jetzt wechseln</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>Beim nächsten Start</translation>
    </message>
</context>
<context>
    <name>latency::LearningCurves</name>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>ρ</source>
        <translation>ρ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Rank correlation of every test device, or the training loss</source>
        <translation>Rangkorrelation jedes Testgeräts oder der Verlust beim Training</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>While a predictor trains, the rank correlation on each test device grows here.</source>
        <translation>Während ein Prädiktor trainiert, wächst hier die Rangkorrelation auf jedem Testgerät.</translation>
    </message>
</context>
<context>
    <name>latency::LeftOutStrip</name>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Labelled samples against predictions from the others</source>
        <translation>Gemessene Stichproben gegen das, was die anderen vorhersagen</translation>
    </message>
    <message>
        <source>%1 %2 · measured %3 · predicted from the others %4 ± %5</source>
        <translation>%1 %2 · gemessen %3 · aus den anderen vorhergesagt %4 ± %5</translation>
    </message>
    <message>
        <source>suspicious: %1</source>
        <translation>verdächtig: %1</translation>
    </message>
    <message>
        <source>as expected ±2σ</source>
        <translation>wie erwartet ±2σ</translation>
    </message>
</context>
<context>
    <name>latency::LessonCard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Übers&amp;pringen</translation>
    </message>
    <message>
        <source>Continue without doing it</source>
        <translation>Weiter, ohne es zu tun</translation>
    </message>
    <message>
        <source>En&amp;d lesson</source>
        <translation>Lektion b&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation>Sitzung &amp;speichern…</translation>
    </message>
    <message>
        <source>Start without savin&amp;g</source>
        <translation>Ohne Speichern be&amp;ginnen</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · Schritt %2 von %3</translation>
    </message>
    <message>
        <source>✓ Done: %1</source>
        <translation>✓ Getan: %1</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>Lesson: %1. %2. %3</source>
        <translation>Lektion: %1. %2. %3</translation>
    </message>
    <message>
        <source>Keep the open work?</source>
        <translation>Was offen ist, behalten?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>latency::LessonPresenter</name>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>End lesson</source>
        <translation>Lektion beenden</translation>
    </message>
    <message>
        <source>Open the data of the lesson</source>
        <translation>Daten der Lektion öffnen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>ρ %1</source>
        <translation>ρ %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 unseen</source>
        <translation>%1 · %2 · %3 ungesehene</translation>
    </message>
    <message>
        <source>1 test device</source>
        <translation>1 Testgerät</translation>
    </message>
    <message>
        <source>%1 test devices</source>
        <translation>%1 Testgeräte</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 Startwert</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Startwerte</translation>
    </message>
    <message>
        <source>The lesson reopens the bundled simulated data: runs are kept; picks, roles and undo history are not. Open now: %1, %2. A session file restores all of it.</source>
        <translation>Die Lektion öffnet die mitgelieferten simulierten Daten neu: Läufe bleiben, Auswahl, Rollen und was sich zurücknehmen lässt nicht. Jetzt offen: %1, %2. Eine Sitzungsdatei bringt alles zurück.</translation>
    </message>
    <message>
        <source> (%1 of %2 so far)</source>
        <translation> (bisher %1 von %2)</translation>
    </message>
</context>
<context>
    <name>latency::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Open dataset…</source>
        <translation>Datensatz &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open dataset &amp;folder…</source>
        <translation>Datensatz-&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open sess&amp;ion…</source>
        <translation>S&amp;itzung öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;experiment…</source>
        <translation>&amp;Experiment öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Save resul&amp;t of the shown run…</source>
        <translation>Er&amp;gebnis des gezeigten Laufs speichern…</translation>
    </message>
    <message>
        <source>Save &amp;worksheet of the picks…</source>
        <translation>&amp;Messliste der Auswahl speichern…</translation>
    </message>
    <message>
        <source>E&amp;xport view</source>
        <translation>&amp;Ansicht exportieren</translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Clear picks</source>
        <translation>Auswahl &amp;leeren</translation>
    </message>
    <message>
        <source>Clear the &amp;selection</source>
        <translation>&amp;Nichts markieren</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>Markierung &amp;umkehren</translation>
    </message>
    <message>
        <source>&amp;Add the selection to the picks</source>
        <translation>&amp;Markierung zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Copy &amp;view as picture</source>
        <translation>&amp;Ansicht als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>V&amp;erkleinern</translation>
    </message>
    <message>
        <source>Reset &amp;zoom</source>
        <translation>&amp;Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>&amp;Präsentation</translation>
    </message>
    <message>
        <source>E&amp;xperiment</source>
        <translation>E&amp;xperiment</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>&amp;Pick samples by the sampler</source>
        <translation>Stichproben nach &amp;Regel auswählen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <translation>&amp;Hilfeseiten</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Notes on this dataset</source>
        <translation>Hi&amp;nweise zu diesem Datensatz</translation>
    </message>
    <message>
        <source>&amp;About Latency Studio</source>
        <translation>Ü&amp;ber Latency Studio</translation>
    </message>
    <message>
        <source>I&amp;mport table…</source>
        <translation>Tabelle impo&amp;rtieren…</translation>
    </message>
    <message>
        <source>&amp;Add devices from</source>
        <translation>Geräte &amp;hinzunehmen aus</translation>
    </message>
    <message>
        <source>My &amp;board</source>
        <translation>Eigenes Boar&amp;d</translation>
    </message>
    <message>
        <source>Save worksheet of the &amp;search…</source>
        <translation>Messliste der &amp;Suche speichern…</translation>
    </message>
    <message>
        <source>Save worksheet for one &amp;trip to my board…</source>
        <translation>Messliste für ei&amp;nen Gang zu meinem Board speichern…</translation>
    </message>
    <message>
        <source>&amp;Unit of worksheets</source>
        <translation>&amp;Einheit der Messlisten</translation>
    </message>
    <message>
        <source>&amp;Read measurements…</source>
        <translation>Messungen &amp;lesen…</translation>
    </message>
    <message>
        <source>&amp;Predict all networks…</source>
        <translation>Alle Netze &amp;vorhersagen…</translation>
    </message>
    <message>
        <source>Ear&amp;lier sessions…</source>
        <translation>Frühere Si&amp;tzungen…</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ve session as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Ex&amp;port experiment…</source>
        <translation>E&amp;xperiment exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::MainWindow</name>
    <message>
        <source>Latency Studio</source>
        <translation>Latency Studio</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>the lesson</source>
        <translation>die Lektion</translation>
    </message>
</context>
<context>
    <name>latency::MeasurementDialog</name>
    <message>
        <source>One measurement</source>
        <translation>Eine Messung</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>9.1, or several runs: 9.1 9.3 9.2</source>
        <translation>9,1 oder mehrere Läufe: 9,1 9,3 9,2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Could not be measured:</source>
        <translation>Es ließ sich nicht messen:</translation>
    </message>
    <message>
        <source>Why it could not be measured</source>
        <translation>Warum es sich nicht messen ließ</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speicher reicht nicht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a positive number; expected, for example, 9.1 or 9,1, without thousands separators.</source>
        <translation>&quot;%1&quot; ist keine positive Zahl; erwartet wird etwa 9.1 oder 9,1 ohne Tausendertrennzeichen.</translation>
    </message>
</context>
<context>
    <name>latency::MethodChoice</name>
    <message>
        <source>Not for this search space.</source>
        <translation>Nicht für diesen Suchraum.</translation>
    </message>
</context>
<context>
    <name>latency::NothingOpenBar</name>
    <message>
        <source>Drop a dataset here, open one with Ctrl+O, or take the bundled one under Data.</source>
        <translation>Datensatz hier ablegen, mit Strg+O öffnen oder unter Daten den mitgelieferten nehmen.</translation>
    </message>
    <message>
        <source>No dataset is open. Drop a file or folder here, or open the bundled simulated data.</source>
        <translation>Kein Datensatz ist offen. Datei oder Ordner hier ablegen oder die mitgelieferten simulierten Daten öffnen.</translation>
    </message>
    <message>
        <source>Open the bundled data</source>
        <translation>Mitgelieferte Daten öffnen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>latency::NoticeStack</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>latency::NumberDelegate</name>
    <message>
        <source>&quot;%1&quot; is not a positive number; expected, for example, 9.1 or 9,1, without thousands separators.</source>
        <translation>&quot;%1&quot; ist keine positive Zahl; erwartet wird etwa 9.1 oder 9,1 ohne Tausendertrennzeichen.</translation>
    </message>
</context>
<context>
    <name>latency::NumberField</name>
    <message>
        <source>&quot;%1&quot; is not a number from %2 to %3; expected, for example, 9.1 or 9,1, without thousands separators.</source>
        <translation>&quot;%1&quot; ist keine Zahl von %2 bis %3; erwartet wird etwa 9.1 oder 9,1 ohne Tausendertrennzeichen.</translation>
    </message>
</context>
<context>
    <name>latency::OpeningLinks</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>The columns of %1 are read as chosen before for files with this header.</source>
        <translation>Die Spalten von %1 werden so gelesen, wie früher für Dateien mit diesem Kopf festgelegt.</translation>
    </message>
</context>
<context>
    <name>latency::OptionField</name>
    <message>
        <source>As published: %1</source>
        <translation>Wie veröffentlicht: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number from %2 to %3; expected, for example, 9.1 or 9,1, without thousands separators.</source>
        <translation>&quot;%1&quot; ist keine Zahl von %2 bis %3; erwartet wird etwa 9.1 oder 9,1 ohne Tausendertrennzeichen.</translation>
    </message>
</context>
<context>
    <name>latency::OptionForm</name>
    <message>
        <source>1 more option</source>
        <translation>1 weitere Option</translation>
    </message>
    <message>
        <source>%1 more options</source>
        <translation>%1 weitere Optionen</translation>
    </message>
</context>
<context>
    <name>latency::Panel</name>
    <message>
        <source>working</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>latency::PickTableModel</name>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
</context>
<context>
    <name>latency::PointColoring</name>
    <message>
        <source>colour: rank in %1</source>
        <translation>Farbe: Rang in %1</translation>
    </message>
</context>
<context>
    <name>latency::PredictionCanvas</name>
    <message>
        <source>measured (%1, log)</source>
        <translation>gemessen (%1, log)</translation>
    </message>
    <message>
        <source>measured (%1)</source>
        <translation>gemessen (%1)</translation>
    </message>
    <message>
        <source>predicted (score, no unit)</source>
        <translation>vorhergesagt (Punktzahl, ohne Einheit)</translation>
    </message>
    <message>
        <source>predicted (%1, log)</source>
        <translation>vorhergesagt (%1, log)</translation>
    </message>
    <message>
        <source>predicted (%1)</source>
        <translation>vorhergesagt (%1)</translation>
    </message>
    <message>
        <source>±10 %</source>
        <translation>±10 %</translation>
    </message>
</context>
<context>
    <name>latency::PredictionPresenter</name>
    <message>
        <source>Opening the dataset…</source>
        <translation>Datensatz wird geöffnet…</translation>
    </message>
    <message>
        <source>No test device: assign one in the panel Devices.</source>
        <translation>Kein Testgerät: im Feld Geräte eines dazu machen.</translation>
    </message>
    <message>
        <source>Training; the first prediction will appear soon.</source>
        <translation>Training läuft; die erste Vorhersage ist unterwegs.</translation>
    </message>
    <message>
        <source>Pick at least two samples for an instant fit, or press Run.</source>
        <translation>Mindestens zwei Stichproben für eine sofortige Anpassung auswählen oder auf Start drücken.</translation>
    </message>
    <message>
        <source>Fitting…</source>
        <translation>Wird angepasst…</translation>
    </message>
    <message>
        <source>%1 · after step %2</source>
        <translation>%1 · nach Schritt %2</translation>
    </message>
    <message>
        <source>seed %1 of %2</source>
        <translation>Startwert %1 von %2</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 Startwert</translation>
    </message>
    <message>
        <source>%1 · %2 unseen · %3</source>
        <translation>%1 · %2 ungesehene · %3</translation>
    </message>
    <message>
        <source>%1 · %2 unseen, without %3 copies of labelled ones · %4</source>
        <translation>%1 · %2 ungesehene, ohne %3 Kopien gemessener · %4</translation>
    </message>
    <message>
        <source>%1 · %2 unseen · seed %3 of %4 · live</source>
        <translation>%1 · %2 ungesehene · Startwert %3 von %4 · live</translation>
    </message>
    <message>
        <source>#%1 here: ρ %2</source>
        <translation>#%1 hier: ρ %2</translation>
    </message>
    <message>
        <source>#%1 was not tested here</source>
        <translation>#%1 wurde hier nicht getestet</translation>
    </message>
</context>
<context>
    <name>latency::PredictionScatter</name>
    <message>
        <source>Press Run: the predictions for each test device appear here while it trains.</source>
        <translation>Auf Start drücken: Während des Trainings erscheinen hier die Vorhersagen für jedes Testgerät.</translation>
    </message>
    <message>
        <source>Predicted vs measured</source>
        <translation>Vorhersage vs. Messung</translation>
    </message>
    <message>
        <source>Test device shown</source>
        <translation>Gezeigtes Testgerät</translation>
    </message>
    <message>
        <source>%1 · measured %2 · predicted %3</source>
        <translation>%1 · gemessen %2 · vorhergesagt %3</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>after step </source>
        <translation>nach Schritt </translation>
    </message>
    <message>
        <source>Step of adaptation shown</source>
        <translation>Gezeigter Schritt der Anpassung</translation>
    </message>
    <message>
        <source>Step through the adaptation to this device: 0 is the prediction before its samples were used, the last one is evaluated</source>
        <translation>Durch die Anpassung an dieses Gerät gehen: 0 ist die Vorhersage, ehe seine Stichproben benutzt wurden, die letzte zählt</translation>
    </message>
    <message>
        <source>±2σ</source>
        <translation>±2σ</translation>
    </message>
    <message>
        <source>Show the predictor&apos;s deviation</source>
        <translation>Unsicherheit zeigen, die der Prädiktor selbst angibt</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axes</source>
        <translation>Logarithmische Achsen</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Spearman rank correlation</source>
        <translation>Rangkorrelation nach Spearman</translation>
    </message>
    <message>
        <source>Kendall rank correlation τ-b</source>
        <translation>Rangkorrelation τ-b nach Kendall</translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation>Wurzel des mittleren quadratischen Fehlers</translation>
    </message>
    <message>
        <source>Share within 10 % of the measured value</source>
        <translation>Anteil innerhalb von 10 % um den gemessenen Wert</translation>
    </message>
    <message>
        <source>Share within 5 % of the measured value</source>
        <translation>Anteil innerhalb von 5 % um den gemessenen Wert</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1: predicted vs measured</source>
        <translation>%1: Vorhersage vs. Messung</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhergesagt gegen gemessen</translation>
    </message>
</context>
<context>
    <name>latency::ProxyTableModel</name>
    <message>
        <source>%1 (%2 only)</source>
        <translation>%1 (nur %2)</translation>
    </message>
    <message>
        <source>%1 on %2: ρ %3 on %4 %5</source>
        <translation>%1 auf %2: ρ %3 auf %4 %5</translation>
    </message>
</context>
<context>
    <name>latency::ProxyTablePanel</name>
    <message>
        <source>strongest: %1 with %2, %3</source>
        <translation>am stärksten: %1 mit %2, %3</translation>
    </message>
    <message>
        <source>Which proxy predicts which device</source>
        <translation>Welcher Proxy welches Gerät vorhersagt</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the table as CSV or LaTeX</source>
        <translation>Tabelle als CSV oder LaTeX schreiben</translation>
    </message>
    <message>
        <source>Rank correlation of proxies with devices</source>
        <translation>Rangkorrelation der Proxys mit den Geräten</translation>
    </message>
    <message>
        <source>Click to colour the samples by a proxy</source>
        <translation>Klick färbt die Stichproben nach einem Proxy</translation>
    </message>
    <message>
        <source>No proxy yet. Compute one on the left.</source>
        <translation>Noch kein Proxy vorhanden. Oben einen berechnen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ with measured values on %1 %2 · %3</source>
        <translation>Spearmans ρ mit gemessenen Werten auf %1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>latency::ReadingFields</name>
    <message>
        <source>as the columns say</source>
        <translation>laut Spalten</translation>
    </message>
    <message>
        <source>as the table says</source>
        <translation>laut Tabelle</translation>
    </message>
    <message>
        <source>Images per run: converts throughput to milliseconds per image.</source>
        <translation>Wie viele Bilder ein Durchlauf umfasst: Durchsatz wird zu Millisekunden je Bild.</translation>
    </message>
    <message>
        <source>&amp;Decimal commas (9,1)</source>
        <translation>&amp;Dezimalkommas (9,1)</translation>
    </message>
    <message>
        <source>&amp;Latencies without a unit are in</source>
        <translation>&amp;Latenzen ohne Einheit sind in</translation>
    </message>
    <message>
        <source>&amp;Images per run</source>
        <translation>&amp;Bilder je Durchlauf</translation>
    </message>
    <message>
        <source>Search &amp;space</source>
        <translation>S&amp;uchraum</translation>
    </message>
</context>
<context>
    <name>latency::ReasonBars</name>
    <message>
        <source>Reasons for the prediction</source>
        <translation>Warum so vorhergesagt wird</translation>
    </message>
</context>
<context>
    <name>latency::ReasonPresenter</name>
    <message>
        <source>No prediction yet.</source>
        <translation>Noch ist nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>Still training. The explanation appears when the run finishes.</source>
        <translation>Training läuft noch. Die Erklärung erscheint am Ende des Laufs.</translation>
    </message>
    <message>
        <source>%1 cannot explain its predictions.</source>
        <translation>%1 kann seine Vorhersagen nicht erklären.</translation>
    </message>
    <message>
        <source>%1: %2 is typical of the samples; times these factors it is %3.</source>
        <translation>%1: %2 ist typisch für die Stichproben; mal diese Faktoren sind es %3.</translation>
    </message>
    <message>
        <source>%1: %2 is the mean of the samples; with these parts it is %3.</source>
        <translation>%1: %2 ist das Mittel der Stichproben; mit diesen Teilen sind es %3.</translation>
    </message>
    <message>
        <source>This sum has a weight of %1; factors, with a weight of %2, predict %3.</source>
        <translation>Diese Summe zählt zu %1; Faktoren, die zu %2 zählen, sagen %3.</translation>
    </message>
    <message>
        <source>These factors have a weight of %1; a sum, with a weight of %2, predicts %3.</source>
        <translation>Diese Faktoren zählen zu %1; eine Summe, die zu %2 zählt, sagt %3.</translation>
    </message>
</context>
<context>
    <name>latency::RecentFiles</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>latency::ResultsOpener</name>
    <message>
        <source>1 result is in the list of runs.</source>
        <translation>1 Ergebnis steht in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>%1 results are in the list of runs.</source>
        <translation>%1 Ergebnisse stehen in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>%1 were left out: %2</source>
        <translation>%1 wurden weggelassen: %2</translation>
    </message>
</context>
<context>
    <name>latency::RunBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the running task and keep its results so far (Ctrl+.)</source>
        <translation>Stoppen, was läuft, und Fertiges behalten (Strg+.)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>wird gestoppt…</translation>
    </message>
    <message>
        <source>Train and predict with these settings (Ctrl+R)</source>
        <translation>Mit diesen Einstellungen trainieren und vorhersagen (Strg+R)</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>latency::RunPresenter</name>
    <message>
        <source>seed %1 of %2</source>
        <translation>Startwert %1 von %2</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · beginnt</translation>
    </message>
    <message>
        <source>%1 · stopping</source>
        <translation>%1 · wird gestoppt</translation>
    </message>
    <message>
        <source>Stopped; finished results are kept in the list of runs.</source>
        <translation>Gestoppt; was fertig war, steht in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>Stopped before the first test device was finished; only its curves are shown.</source>
        <translation>Gestoppt, ehe das erste Testgerät fertig war; nur die Kurven sind zu sehen.</translation>
    </message>
</context>
<context>
    <name>latency::RunTableModel</name>
    <message>
        <source>%1, oracle</source>
        <translation>%1, Orakel</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>oracle: its sampler used the new device&apos;s own latencies</source>
        <translation>Orakel: die Auswahlregel hat die Latenzen des neuen Geräts selbst angesehen</translation>
    </message>
    <message>
        <source>a published figure, not computed here</source>
        <translation>eine Zahl aus der Arbeit, nicht hier berechnet</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>Sampler and number of labelled architectures</source>
        <translation>Wie die wenigen gemessenen Architekturen ausgewählt wurden und wie viele es sind</translation>
    </message>
    <message>
        <source>Train and test devices</source>
        <translation>Trainings- und Testgeräte</translation>
    </message>
    <message>
        <source>Mean Spearman rank correlation over the test devices</source>
        <translation>Mittlere Rangkorrelation nach Spearman über die Testgeräte</translation>
    </message>
    <message>
        <source>Standard deviation of ρ over the seeds</source>
        <translation>Standardabweichung von ρ über die Startwerte</translation>
    </message>
    <message>
        <source>Duration of the whole run</source>
        <translation>Sekunden, die der ganze Lauf gedauert hat</translation>
    </message>
    <message>
        <source>ρ %1%2 on %3 architectures, %4, %5</source>
        <translation>ρ %1%2 auf %3 Architekturen, %4, %5</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 Startwert</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Startwerte</translation>
    </message>
</context>
<context>
    <name>latency::RunTableView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Select two runs (Ctrl+click) to compare their results</source>
        <translation>Zwei Läufe markieren (Strg+Klick), um ihre Ergebnisse nebeneinanderzulegen</translation>
    </message>
    <message>
        <source>All runs, best first.</source>
        <translation>Hier bleibt jeder Lauf, der beste zuerst.</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen nehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>latency::RunTexts</name>
    <message>
        <source>unseen</source>
        <translation>ungesehene</translation>
    </message>
    <message>
        <source>, stopped</source>
        <translation>, gestoppt</translation>
    </message>
</context>
<context>
    <name>latency::RunsPresenter</name>
    <message>
        <source>its own</source>
        <translation>ihr eigenes</translation>
    </message>
    <message>
        <source>From the end-to-end table of the NASFLAT paper; its code counts 128 architectures for NASFLAT and the whole space for the others.</source>
        <translation>Aus der End-to-End-Tabelle der NASFLAT-Arbeit; ihr Code zählt für NASFLAT 128 Architekturen, für die anderen den ganzen Suchraum.</translation>
    </message>
    <message>
        <source>All runs appear here.</source>
        <translation>Hier bleibt jeder Lauf.</translation>
    </message>
    <message>
        <source>on the selected device %1</source>
        <translation>auf dem markierten Gerät %1</translation>
    </message>
    <message>
        <source>mean over the %1 selected test devices</source>
        <translation>Mittel über die %1 markierten Testgeräte</translation>
    </message>
    <message>
        <source> · unseen networks · ± over seeds</source>
        <translation> · ungesehene Netze · ± über Startwerte</translation>
    </message>
    <message>
        <source>published figures; protocols differ</source>
        <translation>Zahlen aus den Arbeiten, jede nach ihrem Protokoll</translation>
    </message>
    <message>
        <source>mean over the test devices · unseen networks · ± over seeds</source>
        <translation>Mittel über die Testgeräte · ungesehene Netze · ± über Startwerte</translation>
    </message>
    <message>
        <source>Remove a run</source>
        <translation>Lauf entfernen</translation>
    </message>
    <message>
        <source>Remove %1 runs</source>
        <translation>%1 Läufe entfernen</translation>
    </message>
    <message>
        <source>Use the settings of a run</source>
        <translation>Einstellungen eines Laufs nehmen</translation>
    </message>
    <message>
        <source>%1, published</source>
        <translation>%1, veröffentlicht</translation>
    </message>
</context>
<context>
    <name>latency::SampleCurveCanvas</name>
    <message>
        <source>Quality against the number of samples</source>
        <translation>Güte gegen die Zahl der Stichproben</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation>Spearman-ρ, ungesehene</translation>
    </message>
    <message>
        <source>±2σ: %1</source>
        <translation>±2σ: %1</translation>
    </message>
    <message>
        <source>%1 samples: ρ %2</source>
        <translation>%1 Stichproben: ρ %2</translation>
    </message>
    <message>
        <source> · ±2σ is %1</source>
        <translation> · ±2σ ist %1</translation>
    </message>
    <message>
        <source> · suggested</source>
        <translation> · vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>latency::SampleInsight</name>
    <message>
        <source>What the samples reveal</source>
        <translation>Was die Stichproben sagen</translation>
    </message>
    <message>
        <source>Where this device&apos;s time goes</source>
        <translation>Wofür dieses Gerät seine Zeit braucht</translation>
    </message>
    <message>
        <source>Shares of the explained variation by group of the kernel. Source profiles are latencies of other devices, global costs the multiply-adds and memory traffic of the whole network, rates the price of single layers.</source>
        <translation>Anteile an der erklärten Streuung je Gruppe des Kernels: worauf die Vorhersage beruht. Quellprofile sind, was andere Geräte brauchen, Gesamtkosten die Multiplikationen und der Speicherverkehr des ganzen Netzes, Raten der Preis einzelner Schichten.</translation>
    </message>
    <message>
        <source>Each sample against the others</source>
        <translation>Jede Stichprobe gegen die anderen</translation>
    </message>
    <message>
        <source>The device by its reference networks, and the most similar ones</source>
        <translation>Das Gerät nach seinen Referenznetzen, und die ähnlichsten</translation>
    </message>
    <message>
        <source>Value of one more sample</source>
        <translation>Was eine Stichprobe mehr bringt</translation>
    </message>
    <message>
        <source>Rank correlation on this device against the number of samples, and dotted the typical ±2σ relative to the prediction, on a scale of its own: the number at its end is the last value.</source>
        <translation>Rangkorrelation auf diesem Gerät gegen die Zahl der Stichproben; gepunktet das übliche ±2σ relativ zur Vorhersage, auf eigener Skala: Die Zahl am Ende ist der letzte Wert.</translation>
    </message>
    <message>
        <source>Pick at least two samples: an analysis of the device appears here.</source>
        <translation>Mindestens zwei Stichproben auswählen: Hier steht, was sie über das Gerät sagen.</translation>
    </message>
    <message>
        <source>One sample does not fit the others</source>
        <translation>Eine Stichprobe passt nicht zu den anderen</translation>
    </message>
    <message>
        <source>%1 samples do not fit the others</source>
        <translation>%1 Stichproben passen nicht zu den anderen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The current predictor has no explanation. Kernel has one: choose it, or one of its runs.</source>
        <translation>Der gezeigte Prädiktor sagt nicht, worauf seine Antwort beruht. Kernel sagt es: ihn wählen oder einen seiner Läufe.</translation>
    </message>
    <message>
        <source>One bar per reference network: its latency between the lowest and the highest of them. The predictor&apos;s only information on a device before the samples.</source>
        <translation>Ein Balken je Referenznetz: sein Wert zwischen dem niedrigsten und dem höchsten. Mehr weiß der Prädiktor von einem Gerät nicht, bevor er die Stichproben sieht.</translation>
    </message>
    <message>
        <source>Where this device&apos;s %1 goes</source>
        <translation>Worauf dieses Gerät verwendet: %1</translation>
    </message>
</context>
<context>
    <name>latency::SamplePicker</name>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Suggest next</source>
        <translation>Nächste vorschlagen</translation>
    </message>
    <message>
        <source>Add the most informative architecture</source>
        <translation>Die Architektur hinzufügen, die am meisten lehrt</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>Messliste…</translation>
    </message>
    <message>
        <source>Save the list of architectures to measure; it can be read back in Search (Ctrl+M)</source>
        <translation>Die Liste der zu messenden Architekturen schreiben; eingelesen wird sie unter Suche (Strg+M)</translation>
    </message>
    <message>
        <source>Scatter of architectures</source>
        <translation>Streudiagramm der Architekturen</translation>
    </message>
    <message>
        <source>Arrow keys move between architectures, Space picks or unpicks.</source>
        <translation>Pfeiltasten gehen von Architektur zu Architektur, die Leertaste wählt aus oder ab.</translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4</source>
        <translation>%1 %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Clear picks</source>
        <translation>Auswahl leeren</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Drag a free outline instead of a rectangle (hold L)</source>
        <translation>Freien Umriss statt eines Rechtecks ziehen (L halten)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Remove all picks; can be undone</source>
        <translation>Alles abwählen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>picks</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>selection</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Target of clicks and areas</source>
        <translation>Was Klicks und Flächen ändern</translation>
    </message>
    <message>
        <source>Clicks and areas change the picks, which will be measured, or the selection, which is for viewing</source>
        <translation>Klicks und Flächen ändern die Auswahl, die gemessen wird, oder die Markierung, die nur betrachtet wird</translation>
    </message>
    <message>
        <source>Shift add · Ctrl toggle · Alt remove</source>
        <translation>Umschalt + · Strg ± · Alt −</translation>
    </message>
    <message>
        <source>Click an architecture or drag around some to select them; with Shift, Ctrl or Alt they are added to the selection, toggled or removed. The picks stay.</source>
        <translation>Architektur anklicken oder einige umfahren markiert sie; mit Umschalt, Strg oder Alt werden sie hinzugefügt, umgekehrt oder entfernt. Die Auswahl bleibt.</translation>
    </message>
    <message>
        <source>Click an architecture to pick or unpick it. Drag to select; with Shift, Ctrl or Alt the picks inside are added, toggled or removed.</source>
        <translation>Klick auf eine Architektur wählt sie aus oder ab. Ziehen markiert; mit Umschalt, Strg oder Alt werden die umfahrenen ausgewählt, umgekehrt oder abgewählt.</translation>
    </message>
    <message>
        <source> Wheel zooms, middle button pans, double click shows everything.</source>
        <translation> Rad vergrößert, mittlere Taste verschiebt, Doppelklick zeigt alles.</translation>
    </message>
    <message>
        <source>add %1 to the picks</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>toggle %1</source>
        <translation>%1 umkehren</translation>
    </message>
    <message>
        <source>remove the picks among %1</source>
        <translation>%1 abwählen</translation>
    </message>
    <message>
        <source>select %1 · Shift adds, Ctrl toggles, Alt removes picks</source>
        <translation>%1 markieren · Umschalt wählt aus, Strg kehrt um, Alt wählt ab</translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation>%1, log</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation>Abdeckung %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 markiert</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>Unpick %1</source>
        <translation>%1 abwählen</translation>
    </message>
    <message>
        <source>Add an area to the picks</source>
        <translation>Fläche auswählen</translation>
    </message>
    <message>
        <source>Toggle the picks of an area</source>
        <translation>Auswahl einer Fläche umkehren</translation>
    </message>
    <message>
        <source>Remove the picks of an area</source>
        <translation>Fläche abwählen</translation>
    </message>
    <message>
        <source>Pick or unpick %1 %2</source>
        <translation>%1 %2 aus- oder abwählen</translation>
    </message>
    <message>
        <source>Add the selection to the picks</source>
        <translation>Markierung zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selection from the picks</source>
        <translation>Markierung aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>drag selects · Shift add · Ctrl toggle · Alt remove · hold L: lasso</source>
        <translation>Ziehen markiert · Umschalt ergänzt · Strg kehrt um · Alt entfernt · L halten: Lasso</translation>
    </message>
    <message>
        <source>click picks · drag selects · Shift add, Ctrl toggle, Alt remove picks · hold L: lasso</source>
        <translation>Klick wählt aus · Ziehen markiert · Umschalt ergänzt, Strg kehrt um, Alt entfernt · L halten: Lasso</translation>
    </message>
    <message>
        <source>, %1 measured on %2</source>
        <translation>, davon %1 auf %2 gemessen</translation>
    </message>
</context>
<context>
    <name>latency::SamplesModule</name>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>What the samples reveal</source>
        <translation>Was die Stichproben sagen</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
</context>
<context>
    <name>latency::SamplesPresenter</name>
    <message>
        <source>Opening the dataset…</source>
        <translation>Datensatz wird geöffnet…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Take the suggested %1 %2</source>
        <translation>Vorschlag nehmen: %1 %2</translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation>Auswählen: %1</translation>
    </message>
</context>
<context>
    <name>latency::SearchAnswer</name>
    <message>
        <source>%1, measured at %2, contradicts the other measurements; measure it again?</source>
        <translation>%1, gemessen mit %2, passt schlecht zu den anderen Messungen; noch einmal messen?</translation>
    </message>
    <message>
        <source>Published for this device, nearest to the limit:</source>
        <translation>Auf diesem Gerät veröffentlicht, der Grenze am nächsten:</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Total search cost as plotted in the paper (unit not stated): %1.</source>
        <translation>Gesamtkosten der Suche wie in der Arbeit gezeichnet (ohne Einheit): %1.</translation>
    </message>
    <message>
        <source>Take a worksheet, read measurements, or type one in</source>
        <translation>Messliste mitnehmen, Messungen lesen oder eine eintippen</translation>
    </message>
    <message>
        <source>Press Search</source>
        <translation>Auf Suchen drücken</translation>
    </message>
    <message>
        <source>%1 measurements come first</source>
        <translation>Zuerst %1 Messungen</translation>
    </message>
    <message>
        <source>%1 measurements, %2 were planned</source>
        <translation>%1 Messungen, %2 waren geplant</translation>
    </message>
    <message>
        <source>%1 of %2 measurements</source>
        <translation>%1 von %2 Messungen</translation>
    </message>
    <message>
        <source>%1, from the board
fitting %2 · searching %3</source>
        <translation>%1, vom Board
Anpassen %2 · Suchen %3</translation>
    </message>
    <message>
        <source>%1, read from the table one by one
fitting %2 · searching %3</source>
        <translation>%1, einzeln aus der Tabelle gelesen
Anpassen %2 · Suchen %3</translation>
    </message>
    <message>
        <source>
%1 could not be measured and are excluded</source>
        <translation>
%1 ließen sich nicht messen und sind keine Antworten</translation>
    </message>
    <message>
        <source>
stopped early: no further measurement is expected to help</source>
        <translation>
vorzeitig beendet: Keine weitere Messung verspricht einen Gewinn</translation>
    </message>
    <message>
        <source>learns from its own measurements alone</source>
        <translation>lernt allein aus den eigenen Messungen</translation>
    </message>
    <message>
        <source>learns from %1</source>
        <translation>lernt von %1</translation>
    </message>
    <message>
        <source>learns from %1 devices</source>
        <translation>lernt von %1 Geräten</translation>
    </message>
    <message>
        <source>%1 · %2 candidates</source>
        <translation>%1 · %2 Kandidaten</translation>
    </message>
    <message>
        <source>± is two standard deviations: about 19 of 20 measurements are within it. %1 is the probability of meeting the limit, estimated more cautiously, because the best of thousands of predictions tends to be too good.</source>
        <translation>± sind zwei Standardabweichungen: etwa 19 von 20 Messungen liegen darin. %1 ist die Wahrscheinlichkeit, dass eine Messung unter der Grenze bleibt, vorsichtiger gerechnet, weil die beste von Tausenden Vorhersagen leicht zu gut ausfällt.</translation>
    </message>
    <message>
        <source>%1 ± %2 predicted, meets the limit with %3</source>
        <translation>%1 ± %2 vorhergesagt, hält die Grenze mit %3 ein</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source> (σ of the runs %1)</source>
        <translation> (σ der Läufe %1)</translation>
    </message>
    <message>
        <source>the whole table&apos;s best within the limit: %1</source>
        <translation>das Beste der ganzen Tabelle unter der Grenze: %1</translation>
    </message>
    <message>
        <source>the best measured network of the table within the limit: %1</source>
        <translation>das Beste unter der Grenze, das die Tabelle gemessen hat: %1</translation>
    </message>
</context>
<context>
    <name>latency::SearchModule</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>the measurements of the search</source>
        <translation>die Messungen der Suche</translation>
    </message>
</context>
<context>
    <name>latency::SearchPanel</name>
    <message>
        <source>Best network under a limit</source>
        <translation>Bestes Netz unter einer Grenze</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation>Messliste…</translation>
    </message>
    <message>
        <source>Read measurements…</source>
        <translation>Messungen lesen…</translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4 %5</source>
        <translation>%1 %2 · %3 · %4 %5</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation> ± %1</translation>
    </message>
    <message>
        <source>Open a dataset: the search needs latencies of other devices and something to maximise.</source>
        <translation>Datensatz öffnen: Die Suche braucht Latenzen anderer Geräte und etwas zu maximieren.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Spend the rest of the budget</source>
        <translation>Den Rest des Budgets ausgeben</translation>
    </message>
    <message>
        <source>Measure one</source>
        <translation>Eines messen</translation>
    </message>
    <message>
        <source>Measure the most promising network, and fit again</source>
        <translation>Das vielversprechendste Netz messen und neu anpassen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Discard all measurements</source>
        <translation>Alle Messungen verwerfen</translation>
    </message>
    <message>
        <source>Solid line: predicted front, with ± 2 σ; dashed: true front of the table (hidden from the search). Dots: every %1 as predicted; large: measured; ring: the answer; diamonds: published.</source>
        <translation>Durchgezogen: die vermutete Front mit ± 2 σ; gestrichelt: die wahre Front der Tabelle, die die Suche nie sieht. Punkte (je ein %1): vorhergesagt; groß: gemessen; Ring: die Antwort; Rauten: veröffentlicht.</translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation>Einstellungen der Suche</translation>
    </message>
    <message>
        <source>No %1 is known to meet the limit</source>
        <translation>Sicher unter der Grenze (%1): noch nichts</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>No measurements of this device yet: type values in, or take a worksheet to the board</source>
        <translation>Dieses Gerät hat noch niemand gemessen: Werte eintippen oder eine Messliste mitnehmen</translation>
    </message>
    <message>
        <source>Type in one…</source>
        <translation>Eine eintippen…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Save what to measure next, to take it to the board (Ctrl+Shift+W)</source>
        <translation>Speichern, was als Nächstes zu messen ist, und zum Board mitnehmen (Strg+Umschalt+W)</translation>
    </message>
    <message>
        <source>Read a filled-in worksheet or a table of your own, and continue (Ctrl+M)</source>
        <translation>Eine ausgefüllte Messliste oder eine eigene Tabelle lesen und weitermachen (Strg+M)</translation>
    </message>
    <message>
        <source>Predict all…</source>
        <translation>Alle vorhersagen…</translation>
    </message>
    <message>
        <source>Save the predictions of every network, with deviations and measurements (Ctrl+Shift+P)</source>
        <translation>Speichern, was für jedes Netz vorhergesagt ist, mit Streuung und Gemessenem (Strg+Umschalt+P)</translation>
    </message>
</context>
<context>
    <name>latency::SearchPresenter</name>
    <message>
        <source>Preparing the search…</source>
        <translation>Suche wird vorbereitet…</translation>
    </message>
    <message>
        <source>No further measurement is expected to help.</source>
        <translation>Keine weitere Messung verspricht einen Gewinn.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Search stopped after 1 measurement.</source>
        <translation>Suche nach 1 Messung gestoppt.</translation>
    </message>
    <message>
        <source>Search stopped after %1 measurements.</source>
        <translation>Suche nach %1 Messungen gestoppt.</translation>
    </message>
    <message>
        <source>%1 (measured by you)</source>
        <translation>%1 (selbst gemessen)</translation>
    </message>
    <message>
        <source>all %1 other devices</source>
        <translation>alle %1 anderen Geräte</translation>
    </message>
    <message>
        <source>the %1 train devices</source>
        <translation>die %1 Trainingsgeräte</translation>
    </message>
    <message>
        <source>No search with these settings</source>
        <translation>Keine Suche mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>%1 learns from other devices: %2 of %3</source>
        <translation>%1 lernt von anderen Geräten: %2 von %3</translation>
    </message>
    <message>
        <source>%1 learns from other devices first; that may take minutes.</source>
        <translation>%1 lernt zuerst von anderen Geräten; das kann Minuten dauern.</translation>
    </message>
    <message>
        <source>The budget is spent; a larger one proposes more.</source>
        <translation>Das Budget ist ausgegeben; ein größeres schlägt mehr vor.</translation>
    </message>
    <message>
        <source>No predictions yet: at least %1 networks have to be measured on %2.</source>
        <translation>Noch ist nichts vorhergesagt: Mindestens %1 Netze müssen auf %2 gemessen sein.</translation>
    </message>
    <message>
        <source>the device</source>
        <translation>dem Gerät</translation>
    </message>
    <message>
        <source>Saved the predictions of %1 networks in %2.</source>
        <translation>Vorhersagen für %1 Netze in %2 gespeichert.</translation>
    </message>
</context>
<context>
    <name>latency::SearchSettings</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Or drag the line in the plot.</source>
        <translation>Oder die Linie im Diagramm ziehen.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Required probability that an unmeasured answer meets the limit.</source>
        <translation>Nötige Wahrscheinlichkeit, dass eine ungemessene Antwort die Grenze einhält.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Total number of measurements.</source>
        <translation>Messungen insgesamt.</translation>
    </message>
    <message>
        <source>Learns from other devices and from each measurement.</source>
        <translation>Lernt von anderen Geräten und aus jeder Messung.</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Lernt von</translation>
    </message>
    <message>
        <source>in rounds</source>
        <translation>in Runden</translation>
    </message>
    <message>
        <source>all in one trip</source>
        <translation>alle auf einmal</translation>
    </message>
    <message>
        <source> networks</source>
        <translation> Netze</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Messlisten</translation>
    </message>
    <message>
        <source>In rounds, each worksheet lists the most valuable measurements at that time.</source>
        <translation>In Runden fragt jede Messliste nach dem, was dann am meisten bringt.</translation>
    </message>
    <message>
        <source>Each round</source>
        <translation>Je Runde</translation>
    </message>
    <message>
        <source>Measurements per worksheet, after a first one of a fifth of the budget.</source>
        <translation>Nach einer ersten Messliste mit einem Fünftel des Budgets.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit of new worksheets and typed values; worksheets are read in any unit.</source>
        <translation>Für neue Messlisten und Eingetipptes; gelesen werden Messlisten in jeder.</translation>
    </message>
</context>
<context>
    <name>latency::SelectionPresenter</name>
    <message>
        <source>Add the selection to the picks</source>
        <translation>Markierung zur Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 markiert</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Clear picks</source>
        <translation>Auswahl leeren</translation>
    </message>
</context>
<context>
    <name>latency::SessionKeeper</name>
    <message>
        <source>The session cannot be kept at present: %1 Save it to another place, or make room; until then a crash loses the latest changes.</source>
        <translation>Die Sitzung kann zurzeit nicht aufgehoben werden: %1 Speichern Sie sie an einem anderen Ort oder schaffen Sie Platz; bis dahin gehen bei einem Absturz die letzten Änderungen verloren.</translation>
    </message>
</context>
<context>
    <name>latency::SessionLinks</name>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Locate the dataset</source>
        <translation>Datensatz suchen</translation>
    </message>
    <message>
        <source>%1[*] – Latency Studio</source>
        <translation>%1[*] – Latency Studio</translation>
    </message>
    <message>
        <source>%1[*] · %2 – Latency Studio</source>
        <translation>%1[*] · %2 – Latency Studio</translation>
    </message>
</context>
<context>
    <name>latency::ShareBars</name>
    <message>
        <source>Where this device&apos;s time goes</source>
        <translation>Wofür dieses Gerät seine Zeit braucht</translation>
    </message>
</context>
<context>
    <name>latency::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>latency::SimilarityHeatMap</name>
    <message>
        <source>Heat map of device similarity</source>
        <translation>Wärmekarte der Geräteähnlichkeit</translation>
    </message>
    <message>
        <source>%1 devices. Up and down choose one; 1, 2 and 3 make it train, test or unused.</source>
        <translation>%1 Geräte. Auf und ab wählen eines; 1, 2 und 3 machen es zum Trainings-, Test- oder unbenutzten Gerät.</translation>
    </message>
    <message>
        <source>%1 × %2 ρ %3</source>
        <translation>%1 × %2 ρ %3</translation>
    </message>
    <message>
        <source>click selects the %1 devices of this branch</source>
        <translation>Klick markiert die %1 Geräte dieses Zweigs</translation>
    </message>
    <message>
        <source>%1: click → %2, drag for more</source>
        <translation>%1: Klick → %2, Ziehen für mehrere</translation>
    </message>
    <message>
        <source>ordered by average linkage</source>
        <translation>geordnet nach Average Linkage</translation>
    </message>
</context>
<context>
    <name>latency::SimilarityMatrixModel</name>
    <message>
        <source>%1 × %2: %3 on %4 architectures</source>
        <translation>%1 × %2: %3 auf %4 Architekturen</translation>
    </message>
    <message>
        <source>%1
from: %2</source>
        <translation>%1
aus: %2</translation>
    </message>
</context>
<context>
    <name>latency::SpecificationTableModel</name>
    <message>
        <source>typed in</source>
        <translation>eingetippt</translation>
    </message>
    <message>
        <source>typed in, some still missing</source>
        <translation>eingetippt, noch nicht alles</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>memory (GB)</source>
        <translation>Speicher (GB)</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>TFLOP/s</source>
        <translation>TFLOP/s</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>latency::StatusStrip</name>
    <message>
        <source>Notes on this dataset</source>
        <translation>Was über diesen Datensatz zu wissen ist</translation>
    </message>
    <message>
        <source>The selection in all views; click to clear it</source>
        <translation>Was in allen Ansichten markiert ist; Klick markiert nichts</translation>
    </message>
    <message>
        <source>nothing selected</source>
        <translation>nichts markiert</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Hinweise</translation>
    </message>
</context>
<context>
    <name>latency::StudioFiles</name>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation>Experimente (*.json)</translation>
    </message>
    <message>
        <source>No run is shown: choose one in the list of runs first.</source>
        <translation>Kein Lauf ist zu sehen: zuerst einen in der Liste der Läufe wählen.</translation>
    </message>
    <message>
        <source>Folder for the result</source>
        <translation>Ordner für das Ergebnis</translation>
    </message>
    <message>
        <source>Saved result.json and predictions.csv.</source>
        <translation>result.json und predictions.csv gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is picked: pick the networks to measure first.</source>
        <translation>Nichts ist ausgewählt: zuerst die zu messenden Netze auswählen.</translation>
    </message>
    <message>
        <source>Save worksheet</source>
        <translation>Messliste speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON with layers (*.json)</source>
        <translation>CSV (*.csv);;JSON mit Schichten (*.json)</translation>
    </message>
    <message>
        <source>Save network</source>
        <translation>Netz speichern</translation>
    </message>
    <message>
        <source>Networks (*.json)</source>
        <translation>Netze (*.json)</translation>
    </message>
    <message>
        <source>Read measurements</source>
        <translation>Messungen lesen</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;LaTeX (*.tex)</source>
        <translation>CSV (*.csv);;LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>Saved %1, in %2. Fill it in and drop it on the window, or read it with File ▸ My board ▸ Read measurements (Ctrl+M).</source>
        <translation>%1 gespeichert, in %2. Ausfüllen und auf das Fenster ziehen oder mit Datei ▸ Eigenes Board ▸ Messungen lesen (Strg+M) lesen.</translation>
    </message>
    <message>
        <source>Measurements (*.csv *.json *.txt *.tsv);;All files (*)</source>
        <translation>Messungen (*.csv *.json *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save all predictions</source>
        <translation>Alle Vorhersagen speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Native table (*.latency.json)</source>
        <translation>CSV (*.csv);;Eigenes Tabellenformat (*.latency.json)</translation>
    </message>
    <message>
        <source>Export experiment</source>
        <translation>Experiment exportieren</translation>
    </message>
</context>
<context>
    <name>latency::TopBar</name>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Data  %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>No published split covers these devices</source>
        <translation>Keine veröffentlichte Aufteilung passt zu diesen Geräten</translation>
    </message>
    <message>
        <source>Task  %1</source>
        <translation>Aufgabe  %1</translation>
    </message>
    <message>
        <source>custom</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
</context>
<context>
    <name>latency::TrainModule</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Predicted vs measured</source>
        <translation>Vorhersage vs. Messung</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Lernkurven</translation>
    </message>
    <message>
        <source>the run under way</source>
        <translation>der laufende Lauf</translation>
    </message>
</context>
<context>
    <name>latency::TransferCanvas</name>
    <message>
        <source>Rank correlation against the number of labels</source>
        <translation>Rangkorrelation gegen die Zahl der Messungen</translation>
    </message>
    <message>
        <source>labels on the target space</source>
        <translation>Messungen im Zielraum</translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation>Spearman-ρ, ungesehene</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Messungen</translation>
    </message>
    <message>
        <source>The curve appears here, draw by draw, during the transfer.</source>
        <translation>Sobald der Transfer läuft, wächst hier die Kurve, Ziehung für Ziehung.</translation>
    </message>
</context>
<context>
    <name>latency::TransferModule</name>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>the transfer</source>
        <translation>der Transfer</translation>
    </message>
</context>
<context>
    <name>latency::TransferPanel</name>
    <message>
        <source>From one search space to another</source>
        <translation>Von einem Suchraum zum anderen</translation>
    </message>
    <message>
        <source>labels needed on the target space for a device known on the source space</source>
        <translation>nötige Messungen im Zielraum, wenn das Gerät im Quellraum bekannt ist</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Space in which the device is already measured.</source>
        <translation>Wo das Gerät schon gemessen ist.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Learned on the source, predicted on the target.</source>
        <translation>Gelernt auf der Quelle, gesucht im Ziel.</translation>
    </message>
    <message>
        <source>Options of the transfer</source>
        <translation>Optionen des Transfers</translation>
    </message>
    <message>
        <source>Source of the transfer</source>
        <translation>Quelle des Transfers</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Space with only a few labels.</source>
        <translation>Wo nur wenige Messungen bekannt sind.</translation>
    </message>
    <message>
        <source>Swap spaces</source>
        <translation>Räume tauschen</translation>
    </message>
    <message>
        <source>Target of the transfer</source>
        <translation>Ziel des Transfers</translation>
    </message>
    <message>
        <source>all %1 common ones</source>
        <translation>alle %1 gemeinsamen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::TransferPresenter</name>
    <message>
        <source>The datasets are being opened.</source>
        <translation>Die Datensätze werden geöffnet.</translation>
    </message>
    <message>
        <source>These datasets are incompatible</source>
        <translation>Diese Datensätze passen nicht zusammen</translation>
    </message>
    <message>
        <source>%1 devices are measured in both spaces. A device is learned from a few networks of the source; the latencies on the other devices describe networks of either space, so that a few labels on the target suffice. The price: every network of the target has to be measured on the devices of the latency vector.</source>
        <translation>%1 Geräte sind in beiden Räumen gemessen. Ein Gerät wird aus wenigen Netzen der Quelle gelernt; die anderen beschreiben Netze beider Räume dadurch, wie schnell sie dort laufen, sodass wenige Messungen im Ziel genügen. Der Preis: Jedes Netz des Ziels muss auf den Geräten des Latenzvektors gemessen sein.</translation>
    </message>
    <message>
        <source>Learning the source space…</source>
        <translation>Quellraum wird gelernt…</translation>
    </message>
    <message>
        <source>Transfer stopped.</source>
        <translation>Transfer gestoppt.</translation>
    </message>
    <message>
        <source>Stopped before the first draw was finished</source>
        <translation>Gestoppt, ehe die erste Ziehung fertig war</translation>
    </message>
    <message>
        <source>gets there with %1 labels</source>
        <translation>kommt mit %1 Messungen dorthin</translation>
    </message>
    <message>
        <source>does not get there</source>
        <translation>kommt nicht dorthin</translation>
    </message>
    <message>
        <source>%1 labels do what %2 do from scratch</source>
        <translation>%1 Messungen leisten, was von Grund auf %2 leisten</translation>
    </message>
    <message>
        <source>ρ %1 with %2 labels; %3 from scratch give %4</source>
        <translation>ρ %1 mit %2 Messungen; %3 von Grund auf ergeben %4</translation>
    </message>
    <message>
        <source>From scratch: ρ %1. The same network untrained %2, the architecture alone %3.</source>
        <translation>Von Grund auf: ρ %1. Dasselbe Netz untrainiert %2, die Architektur allein %3.</translation>
    </message>
    <message>
        <source>Mean over %1 of %2 devices, %3 draws of labels; ρ on %4 unseen networks each. The latency vector needs all of them measured on %5 other devices.</source>
        <translation>Mittel über %1 von %2 Geräten, %3 Ziehungen; ρ auf je %4 ungesehenen Netzen. Der Latenzvektor braucht sie alle auf %5 anderen Geräten gemessen.</translation>
    </message>
    <message>
        <source>Simulated latencies.</source>
        <translation>Simulierte Latenzen.</translation>
    </message>
    <message>
        <source>With quirks of the reference.</source>
        <translation>Mit Eigenheiten der Referenz.</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>Vorzeitig gestoppt.</translation>
    </message>
</context>
<context>
    <name>latency::ViewShortcuts</name>
    <message>
        <source>In every plot</source>
        <translation>In jedem Diagramm</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Go from point to point</source>
        <translation>Von Punkt zu Punkt gehen</translation>
    </message>
    <message>
        <source>Space, Return</source>
        <translation>Leertaste, Eingabe</translation>
    </message>
    <message>
        <source>Same as a click on the point</source>
        <translation>Dasselbe wie ein Klick auf den Punkt</translation>
    </message>
    <message>
        <source>+  –  0</source>
        <translation>+  –  0</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, show everything</source>
        <translation>Vergrößern, verkleinern, alles zeigen</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>Copy, export, more</source>
        <translation>Kopieren, exportieren, mehr</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Pick or unpick</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Hold L</source>
        <translation>L halten</translation>
    </message>
    <message>
        <source>Lasso instead of a rectangle</source>
        <translation>Lasso statt Rechteck</translation>
    </message>
    <message>
        <source>Shift, Ctrl, Alt while dragging</source>
        <translation>Umschalt, Strg, Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Add, toggle, remove picks</source>
        <translation>Auswahl ergänzen, umkehren, verkleinern</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Go from device to device</source>
        <translation>Von Gerät zu Gerät gehen</translation>
    </message>
    <message>
        <source>1  2  3</source>
        <translation>1  2  3</translation>
    </message>
    <message>
        <source>Make it a train, test or unused device</source>
        <translation>Zum Trainings-, Test- oder unbenutzten Gerät machen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Move the latency limit</source>
        <translation>Latenzgrenze verschieben</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Alt+N, Alt+B</source>
        <translation>Alt+W, Alt+Z</translation>
    </message>
    <message>
        <source>Next step, step back</source>
        <translation>Nächster Schritt, Schritt zurück</translation>
    </message>
    <message>
        <source>Alt+K</source>
        <translation>Alt+P</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Verlangtes überspringen</translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation>Alt+E</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Lektion beenden</translation>
    </message>
</context>
<context>
    <name>latency::WhatIfCanvas</name>
    <message>
        <source>Latency on the hypothetical device against the real one</source>
        <translation>Latenz auf dem gedachten Gerät gegen das echte</translation>
    </message>
    <message>
        <source>this device (ms), predicted</source>
        <translation>dieses Gerät (ms), vorhergesagt</translation>
    </message>
    <message>
        <source>hypothetical device (ms), predicted</source>
        <translation>gedachtes Gerät (ms), vorhergesagt</translation>
    </message>
</context>
<context>
    <name>latency::WhatIfSliders</name>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitzen­leistung</translation>
    </message>
    <message>
        <source>Not used while the data sheet is used as predicted latency</source>
        <translation>Geht nicht ein, solange das Datenblatt als versprochene Latenz eingeht</translation>
    </message>
    <message>
        <source>%1%2 · not used</source>
        <translation>%1%2 · unbenutzt</translation>
    </message>
    <message>
        <source>%1%2 · × %3</source>
        <translation>%1%2 · × %3</translation>
    </message>
</context>
<context>
    <name>latency::WholeNumberField</name>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3.</source>
        <translation>&quot;%1&quot; ist keine ganze Zahl von %2 bis %3.</translation>
    </message>
</context>
<context>
    <name>latency::WorkspaceLayout</name>
    <message>
        <source>upper panels</source>
        <translation>obere Felder</translation>
    </message>
    <message>
        <source>lower panels</source>
        <translation>untere Felder</translation>
    </message>
</context>
<context>
    <name>latency::columnRoles</name>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>official number</source>
        <translation>offizielle Nummer</translation>
    </message>
    <message>
        <source>device of the row</source>
        <translation>Gerät der Zeile</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>Durchsatz</translation>
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
        <source>spread of repeats</source>
        <translation>Streuung der Wiederholungen</translation>
    </message>
    <message>
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>one of several repeats</source>
        <translation>eine von mehreren Wiederholungen</translation>
    </message>
    <message>
        <source>images per run</source>
        <translation>Bilder je Durchlauf</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>software that ran it</source>
        <translation>ausführende Software</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>cost of the network</source>
        <translation>Aufwand des Netzes</translation>
    </message>
    <message>
        <source>describes the network</source>
        <translation>beschreibt das Netz</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
</context>
<context>
    <name>latency::deviceMenu</name>
    <message>
        <source>Make it %1	%2</source>
        <translation>Rolle: %1	%2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>latency::deviceRole</name>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
</context>
<context>
    <name>latency::deviceText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>batch size: %1 · precision: %2</source>
        <translation>Batchgröße: %1 · Genauigkeit: %2</translation>
    </message>
    <message>
        <source>framework: %1</source>
        <translation>Framework: %1</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>gemessen: %1</translation>
    </message>
    <message>
        <source>simulated, not measured</source>
        <translation>simuliert, nicht gemessen</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>aus: %1</translation>
    </message>
</context>
<context>
    <name>latency::languages</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, such as de. Lessons use the same codes.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>latency::pickOrigin</name>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
</context>
<context>
    <name>latency::plotMenu</name>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
</context>
<context>
    <name>latency::quantityText</name>
    <message>
        <source>%1 on %2 (%3)</source>
        <translation>%1 auf %2 (%3)</translation>
    </message>
    <message>
        <source>faster</source>
        <translation>schneller</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
</context>
</TS>
