{{/* The address of Elasticsearch as a variable's value. Takes url and existingSecret. */}}
{{- define "heliostat.storeAddress" -}}
{{- if .existingSecret -}}
valueFrom:
  secretKeyRef:
    name: {{ .existingSecret }}
    key: elasticsearch-url
{{- else -}}
value: {{ .url | quote }}
{{- end -}}
{{- end -}}

{{/* What API and workers both need to know. */}}
{{- define "heliostat.env" -}}
- name: SERVER_ADDRESS
  value: "0.0.0.0"
- name: SERVER_PORT
  value: "8080"
- name: MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED
  value: "true"
- name: HELIOSTAT_ELASTICSEARCH_URL
  {{- include "heliostat.storeAddress" .Values.elasticsearch | nindent 2 }}
- name: HELIOSTAT_ENGINE_GRPCADDRESS
  value: {{ .Values.engine.grpcAddress | quote }}
- name: HELIOSTAT_ENGINE_RESTADDRESS
  value: {{ .Values.engine.restAddress | quote }}
{{- if .Values.files.existingClaim }}
- name: HELIOSTAT_FILES_FOLDER
  value: /files
{{- else }}
{{- with .Values.files.s3 }}
- name: HELIOSTAT_FILES_S3_ENDPOINT
  value: {{ .endpoint | quote }}
- name: HELIOSTAT_FILES_S3_REGION
  value: {{ .region | quote }}
- name: HELIOSTAT_FILES_S3_BUCKET
  value: {{ .bucket | quote }}
- name: HELIOSTAT_FILES_S3_ACCESSKEY
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: access-key
- name: HELIOSTAT_FILES_S3_SECRETKEY
  valueFrom:
    secretKeyRef:
      name: {{ .existingSecret }}
      key: secret-key
{{- end }}
{{- end }}
- name: HELIOSTAT_PEOPLE_KEY
  valueFrom:
    secretKeyRef:
      name: {{ .Values.secrets.existingSecret }}
      key: people-key
- name: HELIOSTAT_DOCUMENTS_FOLDER
  value: /documents
- name: HELIOSTAT_DOCUMENTS_VERIFYURL
  value: {{ .Values.documents.verifyUrl | quote }}
{{- end -}}

{{/* What only the API needs to know. */}}
{{- define "heliostat.apiEnv" -}}
- name: HELIOSTAT_IDENTITY_ISSUER
  value: {{ .Values.identity.issuer | quote }}
- name: HELIOSTAT_CASES_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.secrets.existingSecret }}
      key: cases-secret
- name: HELIOSTAT_FILES_MAXMEGABYTES
  value: {{ .Values.files.maxMegabytes | quote }}
{{- with .Values.files.virusScan }}
- name: HELIOSTAT_FILES_VIRUSSCAN
  value: {{ . | quote }}
{{- end }}
{{- end -}}

{{/* Of a Pod. */}}
{{- define "heliostat.podSecurityContext" -}}
runAsNonRoot: true
{{- with .Values.runAsUser }}
runAsUser: {{ . }}
runAsGroup: {{ . }}
fsGroup: {{ . }}
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* Of a container. */}}
{{- define "heliostat.securityContext" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "heliostat.probes" -}}
startupProbe:
  httpGet:
    path: /actuator/health/liveness
    port: http
  periodSeconds: 5
  failureThreshold: 36
livenessProbe:
  httpGet:
    path: /actuator/health/liveness
    port: http
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: /actuator/health/readiness
    port: http
  periodSeconds: 5
  timeoutSeconds: 3
{{- end -}}

{{/* The Pod of a component. Takes root and component. */}}
{{- define "heliostat.podSpec" -}}
{{- $root := .root -}}
{{- $own := index .root.Values .component -}}
serviceAccountName: {{ include "heliostat.serviceAccount" $root }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 45
{{- with $root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  {{- include "heliostat.podSecurityContext" $root | nindent 2 }}
containers:
  - name: {{ .component }}
    image: {{ include "heliostat.image" (dict "root" $root "image" $own.image) | quote }}
    imagePullPolicy: {{ $root.Values.image.pullPolicy }}
    securityContext:
      {{- include "heliostat.securityContext" $root | nindent 6 }}
    ports:
      - name: http
        containerPort: 8080
    env:
      - name: JAVA_TOOL_OPTIONS
        value: {{ $own.javaOptions | quote }}
      {{- include "heliostat.env" $root | nindent 6 }}
      {{- if eq .component "api" }}
      {{- include "heliostat.apiEnv" $root | nindent 6 }}
      {{- end }}
      {{- with $own.extraEnv }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
    {{- include "heliostat.probes" $root | nindent 4 }}
    resources:
      {{- toYaml $own.resources | nindent 6 }}
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if $root.Values.files.existingClaim }}
      - name: files
        mountPath: /files
        {{- if eq .component "workers" }}
        readOnly: true
        {{- end }}
      {{- end }}
      - name: documents
        mountPath: /documents
      {{- with $own.extraVolumeMounts }}
      {{- toYaml . | nindent 6 }}
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 256Mi
  {{- with $root.Values.files.existingClaim }}
  - name: files
    persistentVolumeClaim:
      claimName: {{ . }}
  {{- end }}
  - name: documents
    persistentVolumeClaim:
      claimName: {{ $root.Values.documents.existingClaim }}
  {{- with $own.extraVolumes }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "heliostat.selector" . | nindent 8 }}
{{- with $own.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $own.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $own.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
