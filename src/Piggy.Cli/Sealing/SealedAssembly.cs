using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Piggy.Cli.Sealing;

/// <summary>Reads what an assembly says of itself, without loading it.</summary>
internal static class SealedAssembly
{
    /// <summary>The metadata under which an assembly of Piggy keeps its seal (build/Seal.targets).</summary>
    public const string Key = "OpenApiSeal:Piggy.Generated.PiggyClient";

    /// <summary>The seal that the assembly was compiled with; <see langword="null"/> if it has none.</summary>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static string? SealOf(byte[] assembly)
    {
        using PEReader file = Open(assembly);
        MetadataReader metadata = file.GetMetadataReader();
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (NameOf(metadata, attribute.Constructor) == "AssemblyMetadataAttribute")
            {
                BlobReader arguments = metadata.GetBlobReader(attribute.Value);

                // Two texts follow the prolog (ECMA-335, II.23.3).
                arguments.ReadUInt16();
                if (arguments.ReadSerializedString() == Key)
                {
                    return arguments.ReadSerializedString();
                }
            }
        }

        return null;
    }

    /// <summary>A text that lies in the assembly; <see langword="null"/> if there is none.</summary>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static string? ResourceOf(byte[] assembly, string name)
    {
        using PEReader file = Open(assembly);
        MetadataReader metadata = file.GetMetadataReader();
        foreach (ManifestResourceHandle handle in metadata.ManifestResources)
        {
            ManifestResource resource = metadata.GetManifestResource(handle);
            if (resource.Implementation.IsNil && metadata.StringComparer.Equals(resource.Name, name))
            {
                BlobReader content = file.GetSectionData(file.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress).GetReader();
                content.Offset = checked((int)resource.Offset);
                return Encoding.UTF8.GetString(content.ReadBytes(content.ReadInt32()));
            }
        }

        return null;
    }

    // The metadata can be read of a file that breaks off behind it.
    private static PEReader Open(byte[] assembly)
    {
        var file = new PEReader(new MemoryStream(assembly, writable: false));
        return file.PEHeaders.SectionHeaders.All(section => (long)section.PointerToRawData + section.SizeOfRawData <= assembly.Length)
            ? file
            : throw new BadImageFormatException("The file breaks off.");
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name)
            : null;
}
