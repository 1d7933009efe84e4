<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QObject</name>
    <message>
        <source>&lt;h3&gt;Latency Studio&lt;/h3&gt;&lt;p&gt;Few-shot hardware-latency prediction for neural architecture search.&lt;/p&gt;&lt;pre&gt;%1&lt;/pre&gt;&lt;p&gt;Free software under the GNU General Public Licence, version 3 or later. Built on Qt, QCustomPlot, LibTorch, Eigen, ALGLIB and nlohmann/json.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard, 190 mm, 192 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column, 85 mm, 600 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page width, 175 mm, 300 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slide, 16 : 9, 192 dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in none of .pdf, .svg, .png or .csv; the ending chooses the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder in which help:… is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads to compute with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high-contrast appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep nothing for a restart after a crash, and offer nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of the window: en, de or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset, experiment or session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices · %2 %3s%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from scratch, %1 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency</name>
    <message>
        <source>In every plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from point to point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a click on the point does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+  –  0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out, show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, export, more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick or unpick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso instead of a rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift, Ctrl, Alt while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, toggle, remove picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from device to device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  2  3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a train, test or unused device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the latency limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+N, Alt+B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step, step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip what is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour: rank in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ArchitectureInspector</name>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this architecture and lay others that you point at beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of the pinned architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled samples most like this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the architecture as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned: %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right: %1 · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beside %2 · %3 of %4 differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, pinned: point at another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest samples: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at an architecture in any plot to see how it is built and how fast it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ArchitecturePicture</name>
    <message>
        <source>Drawing of the architecture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ArchitecturePresenter</name>
    <message>
        <source>%1 M multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kernel launches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: predicted %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ± %1 (2σ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · a labelled sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 above measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 below measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · goes by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 of %2 differ, %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::AreaCanvas</name>
    <message>
        <source>add %1 to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toggle %1 of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1 out of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1 · Shift adds, Ctrl toggles, Alt removes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::AxisChoices</name>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ComparedRunModel</name>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over the devices that all of these runs tested · seeds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · at least %1 unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-sided probability of differences at least as large by chance: Wilcoxon&apos;s signed-rank test, paired over seeds. Six seeds are the fewest with which it can fall below 0.05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ ± over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ComparisonCanvas</name>
    <message>
        <source>Runs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ, mean of the test devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ComparisonPanel</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin as baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all others with the run selected below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every seed on every test device, or ρ while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs are laid over one another here: their seeds on every device, their curves, and how sure their differences are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ComparisonPresenter</name>
    <message>
        <source>Wilcoxon&apos;s signed-rank test, two-sided, %1 pairs of seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs are laid over one another here: their seeds on every device, their curves, and how sure their differences are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ: on the one device that all of these runs tested, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ: mean over the %1 devices that all of these runs tested, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unseen architectures, ± over seeds. Dots are seeds; a curve is that of the last seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Pin a baseline to see differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> p needs six seeds or more in both runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin run %1 as baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::CurveCanvas</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DecisionBars</name>
    <message>
        <source>Decisions that the badly predicted share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of these, %3 of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these / of all · mean error of all with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DeviceLatencyBars</name>
    <message>
        <source>Latency on the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower than … of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DeviceList</name>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DeviceMap</name>
    <message>
        <source>Map of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near means alike. Left and right choose a device; 1, 2 and 3 make it train, test or unused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toggle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take %1 out of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near = alike (distance ≈ 1 − ρ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag selects · Shift add · Ctrl toggle · Alt remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DevicePartitionBoard</name>
    <message>
        <source>mean ρ between train and test: %1 · drag devices between the lists, or press 1, 2, 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put at least one device on each side: drag between the lists, or press 1, 2, 3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DevicesPanel</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean rank correlation between train and test devices: the lower, the harder the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of device similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a latency table: the similarity of its devices appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest split…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute train and test devices that are as unlike as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-ρ %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::DevicesPresenter</name>
    <message>
        <source>Opening the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ · simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a partition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EmbeddingBars</name>
    <message>
        <source>Devices as the predictor sees them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EncodingStates</name>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not of this space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EncodingTableModel</name>
    <message>
        <source>%1 of %2 architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an architecture is described by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it is there for this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of an architecture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EncodingsPanel</name>
    <message>
        <source>Encodings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all processors, in the background; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests, and goes on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the computation; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCA shows the two directions of largest variance, at once. t-SNE puts similar architectures side by side; distances far apart mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map becomes the axes of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EncodingsPresenter</name>
    <message>
        <source>Another window or program computes it; this one waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which proxy predicts which %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 of the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EvolutionCanvas</name>
    <message>
        <source>Population of the evolution: objective against latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Evolve: the population appears here, generation by generation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency (ms), predicted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EvolutionPanel</name>
    <message>
        <source>Evolution of networks under a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the network that was found as JSON, as the OFA tools read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset of Once-For-All networks: evolution looks for the best of them under a latency limit, far beyond the networks that were measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 predicted%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · breeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back through the generations; at the right end the newest is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the generations one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large dots breed; ring: the best; dotted: how the best moved. Every network keeps the limit at its own resolution, as predicted. Both numbers are predictions: measure before you trust them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the evolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No generation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EvolutionPresenter</name>
    <message>
        <source>Evolution breeds Once-For-All networks, far more of them than any table holds. This dataset has those of %1: open one of OFA-MobileNetV3, such as help:ofa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CompOFA, elastic kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CompOFA, fixed kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs no measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from %1 networks drawn at random; train devices: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from the %1 picks; train devices: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the latency model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 generations in %2, %3 networks scored in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 answers for its table only, so it is read off a table of layers that is %2 % off what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in generation %1; the best so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latency model learns: epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far, about %2 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 predicted · images of %3 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-1 %1 % predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best of generation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::EvolutionSettings</name>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CompOFA ties the expansion of a stage to its depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag the line in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best quarter breeds; half of the children are mutants, half crossovers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ExperimentForm</name>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of published experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks measured on each new device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole run is repeated with this many seeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ExperimentPresenter</name>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · oracle sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>budget: no measurement needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>budget: %1 measurements on each of %2 test devices%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reference + %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>128 of %1, labelled ones included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>800 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, labelled ones included</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::FrontCanvas</name>
    <message>
        <source>Objective against latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks appear here once some of them are measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency (ms): measured or predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::HardwarePanel</name>
    <message>
        <source>Hardware: what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data sheets, and devices that do not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset to see what is known of its devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware specifications of the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a number to change it; it then holds for the same board at every batch size, goes into the experiment file, and is what predictors that read data sheets learn from. Right-click forgets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hypothetical device, made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device the hypothetical one is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the data sheet enters the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the latency it promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as inputs of the network too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the latency that bandwidth and peak alone promise: predicts better from a few devices. As inputs: cores and memory count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data sheet enters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sliders back to the real device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypothetical device · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::HardwarePresenter</name>
    <message>
        <source>%1 %2 · %3 → %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hardware-generalised predictor reads Once-For-All networks; open such a dataset to ask what another data sheet would mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few devices have a data sheet and a batch size; two are needed to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns once from the %1 devices with a data sheet, then answers while the sliders move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the hardware of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the hardware of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from %1 devices with a data sheet. Few boards differ in cores and memory, so what those sliders say is a guess, even its direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from %1 devices with a data sheet. Trust directions more than milliseconds: the help page Once-For-All latency says how far off a GPU is that was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median %1, as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median %1 → %2 (%3%4 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks: ρ %1 between the two. On the real device, which it has learned from, the network is off by %2 in the mean (median measured %3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::HelpBrowser</name>
    <message>
        <source>Latency Studio help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::InsightPresenter</name>
    <message>
        <source>Fitting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least two samples: what they say of the device appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picks in order, then suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 unseen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::JointPanel</name>
    <message>
        <source>Accuracy against latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a few labels promise, and what is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 latency (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accuracy (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accuracy against latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · predicted %3 · measured %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as predicted, right as measured. Solid line: the front there; dashed: the measured front. Large dots: the networks of the predicted front, which one would take home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::JointPresenter</name>
    <message>
        <source>Open a table of NAS-Bench-201: accuracies are published for its cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the published accuracies…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracies are published for cells of NAS-Bench-201; open a table of their latencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing predicted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ρ %2 on %3 unseen %4s, %5 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2s that reach %3 of the true front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the area that the measured front dominates above its own slowest and worst; one draw of labels, seed 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Simulated latencies.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::JointSettings</name>
    <message>
        <source>from the other tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks measured on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks trained on the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accuracies of other tasks come first; otherwise the labels alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of latency and of accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::LanguageBar</name>
    <message>
        <source>&amp;System language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new language is used from the next start. Changing to it now ends, and does not bring back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::LearningCurves</name>
    <message>
        <source>Learning curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation of every test device, or the training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a predictor trains, the rank correlation on each test device grows here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::LeftOutStrip</name>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled samples against what the others predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · measured %3 · the others say %4 ± %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspicious: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as expected ±2σ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::LessonCard</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without doing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;d lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without savin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson: %1. %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is open?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::LessonPresenter</name>
    <message>
        <source>The lesson opens the bundled simulated data anew. Open now: %1, %2. A session file brings all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 test device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 test devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dataset &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sess&amp;ion…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;experiment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save experiment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save resul&amp;t of the shown run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;worksheet of the picks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add the selection to the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;view as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xperiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pick samples by rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes on this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Latency Studio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::MainWindow</name>
    <message>
        <source>Latency Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted vs measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the samples say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypothetical device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose task %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency tables (*.json *.csv *.pickle *.pkl *.pt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*%1);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency Studio did not end as it should. What was open at %1 can be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Latency Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2s · %3 %4s · %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated latencies, not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured data, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 threads · %3 GFLOP/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>

In which unit are its latencies?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual was found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::MethodChoice</name>
    <message>
        <source>Not for this search space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::NothingOpenBar</name>
    <message>
        <source>Drop a dataset here, open one with Ctrl+O, or take the bundled one under Data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dataset is open. Drop a file or folder here, or open the bundled simulated data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::OptionField</name>
    <message>
        <source>The paper&apos;s form: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::OptionForm</name>
    <message>
        <source>1 more option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more options</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::Panel</name>
    <message>
        <source>working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::PickTableModel</name>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>architecture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::PredictionCanvas</name>
    <message>
        <source>measured (%1, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted (score, no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted (%1, log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±10 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::PredictionPresenter</name>
    <message>
        <source>Opening the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: every test device draws its curve here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test device: make one in the Devices panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training; the first prediction is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least two samples for an instant fit, or press Run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · after step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 unseen · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 unseen · seed %3 of %4 · live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training; the first epoch is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This predictor learns in one step and has no learning curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live · seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped · seed %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::PredictionScatter</name>
    <message>
        <source>Press Run: the predictions for each test device appear here while it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted vs measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test device shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted against measured latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · measured %2 · predicted %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag selects · Shift add · Ctrl toggle · Alt remove · hold L: lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after step </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of adaptation shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step through the adaptation to this device: 0 is the prediction before its samples were used, the last is what counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±2σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the predictor&apos;s own uncertainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman rank correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kendall rank correlation τ-b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share within 10 % of the measured value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share within 5 % of the measured value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: predicted vs measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ProxyTableModel</name>
    <message>
        <source>%1 on %2: ρ %3 on %4 %5s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 only)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ProxyTablePanel</name>
    <message>
        <source>strongest: %1 with %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which proxy predicts which device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the table as CSV or LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation of proxies with devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to colour the samples by a proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proxy is there yet. Compute one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman&apos;s ρ with measured values on %1 %2s · %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RecentFiles</name>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ResidualPanel</name>
    <message>
        <source>Bad predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst 10 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the tenth that is predicted worst, or at what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the badly predicted architectures in every view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once something is predicted, what the badly predicted architectures have in common appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ResidualPresenter</name>
    <message>
        <source>%1, how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once something is predicted, what the badly predicted architectures have in common appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select architectures in any scatter: what they have in common appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median error %1, of all %2. A line is shown when the difference is at least four deviations of drawing as many by chance; it need not be the cause. Click selects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median error %1, of all %2. No decision stands out beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 of %3 unseen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RunBar</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what is running and keep what it has so far (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train and predict with these settings (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RunPresenter</name>
    <message>
        <source>seed %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what was done is kept in the list of runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first test device was done; only its curves are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RunTableModel</name>
    <message>
        <source>%1, oracle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ %1%2 on %3 architectures, %4 seed(s), %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oracle: its sampler looked at the new device&apos;s own latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from the paper, not computed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the few measured architectures were picked, and how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which devices were train and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean Spearman rank correlation over the test devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of ρ over the seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds the whole run took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RunTableView</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two runs (Ctrl+click) to lay their results side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is kept here, best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::RunsPresenter</name>
    <message>
        <source>its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the end-to-end table of the NASFLAT paper; its code counts 128 architectures for NASFLAT and the whole space for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the selected device %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over the %1 selected test devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · unseen networks · ± over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures of the papers, each on its own protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over the test devices · unseen networks · ± over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the settings of a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SampleCurveCanvas</name>
    <message>
        <source>Quality against the number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±2σ: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples: ρ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · ±2σ is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · suggested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SampleInsight</name>
    <message>
        <source>What the samples say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this device&apos;s time goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the explained variation by group of the kernel: what the prediction rests on. Source profiles are what other devices take, global costs the multiply-adds and memory traffic of the whole network, rates the price of single layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sample against the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device by its reference networks, and the most alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One bar a reference network: its latency between the fastest and the slowest of them. All that the predictor knows of a device before it sees the samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one more sample buys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation on this device against the number of samples, and dotted the typical ±2σ relative to the prediction, on a scale of its own: the number at its end is the last value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least two samples: what they say of the device appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sample surprises the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 samples surprise the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SamplePicker</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the architecture that would teach most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the list of architectures to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter of architectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move between architectures, Space picks or unpicks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a free outline instead of a rectangle (hold L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpick everything; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clicks and areas change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks and areas change the picks, which are measured, or the selection, which is only looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift add · Ctrl toggle · Alt remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an architecture or drag around some to select them; with Shift, Ctrl or Alt they are added to the selection, toggled or removed. The picks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an architecture to pick or unpick it. Drag to select; with Shift, Ctrl or Alt the picks inside are added, toggled or removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Wheel zooms, middle button pans, double click shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toggle %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the picks among %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select %1 · Shift adds, Ctrl toggles, Alt removes picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpick %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an area to the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle the picks of an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the picks of an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick or unpick %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selection to the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selection from the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SamplesPresenter</name>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency on %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error on %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the suggested %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SearchPanel</name>
    <message>
        <source>Best network under a limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what to measure next, to take it to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read measurements…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a filled-in worksheet and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 · %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ± %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset: the search needs latencies of other devices and something to maximise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend the rest of the budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the network that promises most, and fit again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solid line: the front as believed, with ± 2 σ; dashed: the true front of the table, which the search never sees. Dots: every %1 as predicted; large: measured; ring: the answer; diamonds: published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 is known to meet the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has measured this device yet: type values in, or take a worksheet to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SearchPresenter</name>
    <message>
        <source>Latency of %1 in ms, on your device:
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learns from the train devices: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 learns from the train devices first; that may take minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Search stopped after %n measurement(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No further measurement promises a gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worksheet was measured on &quot;%1&quot;; expected %2, or choose My device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worksheet has %1 %2, which was measured already; expected networks that are new to this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n measurement(s) taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Published on this device, nearest the limit:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a whole search as plotted there, no unit given: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 measurements, from the device
fitting %3 · searching %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 measurements, read from the table one by one
fitting %3 · searching %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in a first measurement, or take a worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measurements come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2 predicted, meets the limit with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole table&apos;s best within the limit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
the rest was not needed: no further measurement promises a gain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SearchSettings</name>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from the train devices and each measurement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag the line in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure an answer that nobody measured must be to meet the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measurements in all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SelectionPresenter</name>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the selection to the picks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ShareBars</name>
    <message>
        <source>What this device&apos;s time goes to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SimilarityHeatMap</name>
    <message>
        <source>Heat map of device similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices. Up and down choose one; 1, 2 and 3 make it train, test or unused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 ρ %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click selects the %1 devices of this branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click → %2, drag for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered by average linkage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SimilarityMatrixModel</name>
    <message>
        <source>%1 × %2: %3 on %4 architectures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::SpecificationTableModel</name>
    <message>
        <source>typed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed in, some still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory (GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TFLOP/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where it is from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::StatusStrip</name>
    <message>
        <source>What to know about this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected in all views; click to select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::StudioFiles</name>
    <message>
        <source>Saved %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is shown: choose one in the list of runs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved result.json and predictions.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is picked: pick the networks to measure first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save worksheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON with layers (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worksheets (*.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;LaTeX (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::TopBar</name>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file or folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the published splits fits this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::TransferCanvas</name>
    <message>
        <source>Rank correlation against the number of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels on the target space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spearman ρ, unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve grows here, draw by draw, once the transfer runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::TransferPanel</name>
    <message>
        <source>From one search space to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels needed on the target space when the device is known on the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the device has been measured already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned on the source, wanted on the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where only a few labels are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 common ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::TransferPresenter</name>
    <message>
        <source>The datasets are being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two do not go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices are measured in both spaces. A device is learned from a few networks of the source; the others describe networks of either space by how fast they run there, so that a few labels on the target are enough. The price: every network of the target has to be measured on the devices of the latency vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning the source space…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before the first draw was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets there with %1 labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not get there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 labels do what %2 do from scratch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ρ %1 with %2 labels; %3 from scratch give %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From scratch: ρ %1. The same net untrained %2, the architecture alone %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over %1 of %2 devices, %3 draws of labels; ρ on %4 unseen networks each. The latency vector needs all of them measured on %5 other devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated latencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With quirks of the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::UnkeptWork</name>
    <message>
        <source>the run under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computation of an encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measurements of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the evolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was learned of data sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prediction of accuracy and latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::WhatIfCanvas</name>
    <message>
        <source>Latency on the hypothetical device against the real one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this device (ms), predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hypothetical device (ms), predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Learn, then move the sliders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::WhatIfSliders</name>
    <message>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not enter while the data sheet enters by the latency it promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 · does not enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 · × %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::deviceMenu</name>
    <message>
        <source>Make it %1	%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>latency::languages</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, such as de. Lessons speak the same.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
