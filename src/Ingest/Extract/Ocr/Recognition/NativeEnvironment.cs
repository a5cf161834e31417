using System.Runtime.InteropServices;

namespace Pipeline.Ingest.Extract.Ocr.Recognition;

/// <summary>The environment of the process as libraries read it, which the runtime's own copy does not reach.</summary>
internal static partial class NativeEnvironment
{
    public static void Set(string name, string value) => _ = Set(name, value, 1);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Set(string name, string value, int overwrite);
}
