// Prints what OmegaT reads of the glossaries of the project that it has opened: entry, file, source and target, with tabs between them.
import org.omegat.core.Core
import org.omegat.gui.glossary.GlossaryReaderCSV
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV

if (eventType.toString() == 'LOAD') {
    new File(Core.project.projectProperties.glossaryRoot).listFiles().sort().each { file ->
        def reader = file.name.endsWith('.tbx') ? GlossaryReaderTBX : file.name.endsWith('.csv') ? GlossaryReaderCSV : GlossaryReaderTSV
        reader.read(file, false).each { println "entry\t${file.name}\t${it.srcText}\t${it.locText}" }
    }
}
