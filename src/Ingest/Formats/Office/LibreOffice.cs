using System.ComponentModel;
using System.Diagnostics;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Formats.Office;

/// <summary>
/// Converts documents with LibreOffice, a process for each: what a hostile one does to it is counted as its worker's. It knows no
/// user, runs no
/// macros and follows no links.
/// </summary>
internal static class LibreOffice
{
    private const string Program = "soffice";

    // Of a document of 256 MB, the largest that is read, as a DOCX.
    private const long MostBytes = 256 << 20;

    private const string Missing =
        "Documents of older programs (DOC, WPS, RTF) are read with LibreOffice, which is not installed. "
        + "Run as root: apt-get install -y --no-install-recommends libreoffice-writer-nogui";

    private const string NotOpened =
        "LibreOffice cannot open the document: it is damaged, or locked with a password. "
        + "Open it and save it as DOCX without one, or print it to PDF.";

    // Macros: level 3 is very high, and they are off altogether. Links: 2 is never.
    private const string Settings =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="UseLocking" oor:op="fuse"><value>false</value></prop></item>
        </oor:items>
        """;

    /// <param name="kind">The extension that it is opened by.</param>
    /// <param name="scratch">A folder to be made, for everything that is written.</param>
    /// <exception cref="UnreadableException">It is not installed, or cannot open the document.</exception>
    public static byte[] ToDocx(byte[] document, string kind, string scratch)
    {
        PrivateFolder.Make(scratch);
        var (profile, original) = (Path.Combine(scratch, "profile"), Path.Combine(scratch, $"document.{kind}"));
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        File.WriteAllBytes(original, document);
        Run(scratch, [
            $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nodefault", "--nofirststartwizard",
            "--convert-to", "docx:Office Open XML Text", "--outdir", Path.Combine(scratch, "converted"), original]);
        var converted = new FileInfo(Path.Combine(scratch, "converted", "document.docx"));
        return converted is { Exists: true, Length: > 0 and <= MostBytes }
            ? File.ReadAllBytes(converted.FullName) : throw new UnreadableException(NotOpened);
    }

    /// <summary>What it says tells nothing that its result does not: it ends with 0 where it could not open a file, too.</summary>
    private static void Run(string home, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(Start(home, arguments))!;
            process.StandardInput.Close();
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
        }
        catch (Win32Exception)
        {
            throw new UnreadableException(Missing);
        }
    }

    /// <summary>Proxies that are not there: whatever a document asks of the network, it does not get.</summary>
    private static ProcessStartInfo Start(string home, IEnumerable<string> arguments) => new(Program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = home,
        Environment =
        {
            ["HOME"] = home, ["TMPDIR"] = home,
            ["http_proxy"] = Nowhere, ["https_proxy"] = Nowhere, ["ftp_proxy"] = Nowhere, ["no_proxy"] = "",
        },
    };

    // The port "discard", where nobody listens.
    private const string Nowhere = "http://127.0.0.1:9";
}
