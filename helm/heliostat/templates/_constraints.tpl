{{/* Stops with every missing value named, in Chinese and in English. */}}
{{- define "heliostat.constraints" -}}
{{- $v := .Values -}}
{{- $faults := list -}}
{{- if not $v.image.registry -}}
{{- $faults = append $faults "缺少 image.registry:请填写镜像仓库地址。 image.registry is missing: name the registry that holds the images." -}}
{{- end -}}
{{- if not (or $v.elasticsearch.url $v.elasticsearch.existingSecret) -}}
{{- $faults = append $faults "缺少 elasticsearch.url:请填写 Elasticsearch 地址;需要登录时请改填 elasticsearch.existingSecret。 elasticsearch.url is missing: give the address of Elasticsearch, or elasticsearch.existingSecret where a login is needed." -}}
{{- end -}}
{{- if not $v.engine.grpcAddress -}}
{{- $faults = append $faults "缺少 engine.grpcAddress:请填写流程引擎的 gRPC 地址。 engine.grpcAddress is missing: give the gRPC address of the Zeebe gateway." -}}
{{- end -}}
{{- if not $v.engine.restAddress -}}
{{- $faults = append $faults "缺少 engine.restAddress:请填写流程引擎的 REST 地址。 engine.restAddress is missing: give the REST address of the Zeebe gateway." -}}
{{- end -}}
{{- if not $v.identity.issuer -}}
{{- $faults = append $faults "缺少 identity.issuer:请填写令牌签发者地址。 identity.issuer is missing: give the issuer of the tokens." -}}
{{- end -}}
{{- if not $v.secrets.existingSecret -}}
{{- $faults = append $faults "缺少 secrets.existingSecret:请先创建含 cases-secret 与 people-key 两个键的 Secret 并填写其名称。 secrets.existingSecret is missing: create a Secret with the keys cases-secret and people-key and give its name." -}}
{{- end -}}
{{- $s3 := $v.files.s3 -}}
{{- if and $v.files.existingClaim (or $s3.endpoint $s3.bucket $s3.existingSecret) -}}
{{- $faults = append $faults "files.existingClaim 与 files.s3 只能填写一处。 files.existingClaim and files.s3 are both given: files lie in one place only." -}}
{{- else if not (or $v.files.existingClaim $s3.endpoint $s3.bucket $s3.existingSecret) -}}
{{- $faults = append $faults "缺少 files.existingClaim:请填写存放文件的 PersistentVolumeClaim,或改填 files.s3。 files.existingClaim is missing: name a PersistentVolumeClaim for files, or give files.s3." -}}
{{- else if not $v.files.existingClaim -}}
{{- if not $s3.endpoint -}}
{{- $faults = append $faults "缺少 files.s3.endpoint:请填写 S3 服务地址。 files.s3.endpoint is missing: give the address of the S3 server." -}}
{{- end -}}
{{- if not $s3.bucket -}}
{{- $faults = append $faults "缺少 files.s3.bucket:请填写存储桶名称。 files.s3.bucket is missing: name the bucket." -}}
{{- end -}}
{{- if not $s3.existingSecret -}}
{{- $faults = append $faults "缺少 files.s3.existingSecret:请先创建含 access-key 与 secret-key 两个键的 Secret 并填写其名称。 files.s3.existingSecret is missing: create a Secret with the keys access-key and secret-key and give its name." -}}
{{- end -}}
{{- end -}}
{{- if not $v.documents.existingClaim -}}
{{- $faults = append $faults "缺少 documents.existingClaim:请填写 API 与 workers 共用的存储卷声明的名称。 documents.existingClaim is missing: name the PersistentVolumeClaim that API and workers share." -}}
{{- end -}}
{{- if not $v.documents.verifyUrl -}}
{{- $faults = append $faults "缺少 documents.verifyUrl:请填写公众核验文书的网址。 documents.verifyUrl is missing: give the address where anyone verifies a document." -}}
{{- end -}}
{{- if $v.ingress.enabled -}}
{{- if not $v.ingress.host -}}
{{- $faults = append $faults "缺少 ingress.host:启用 Ingress 时请填写域名。 ingress.host is missing: an enabled Ingress needs a host." -}}
{{- end -}}
{{- if not (or $v.ingress.tls.existingSecret $v.ingress.tls.terminatedElsewhere) -}}
{{- $faults = append $faults "缺少 ingress.tls.existingSecret:请填写 TLS 证书 Secret 的名称;若由前置设备终止 TLS,请设 ingress.tls.terminatedElsewhere=true。 ingress.tls.existingSecret is missing: name a TLS Secret, or set ingress.tls.terminatedElsewhere=true if something in front ends TLS." -}}
{{- end -}}
{{- end -}}
{{- if $faults -}}
{{- fail (printf "\n\n- %s\n" (join "\n- " $faults)) -}}
{{- end -}}
{{- end -}}
